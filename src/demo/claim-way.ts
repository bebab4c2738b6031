import type { ClaimState } from '../domain/claim/claim-state.ts';
import type { NewEvent } from '../domain/claim/new-claim.ts';
import { missingDocuments, rejections } from './claim-catalogue.ts';
import type { SeededNumbers } from './seeded-numbers.ts';

/** The state that a claim comes to if enough days have passed. */
export type Outcome = ClaimState;

type Step = { state: ClaimState; actor: NewEvent['actor']; days: readonly [number, number] };

const usual: readonly Step[] = [
  { state: 'registered', actor: 'member', days: [1, 4] },
  { state: 'assessing', actor: 'administrator', days: [1, 3] },
  { state: 'with-insurer', actor: 'administrator', days: [3, 8] },
  { state: 'approved', actor: 'insurer', days: [3, 7] },
  { state: 'paid', actor: 'insurer', days: [2, 4] },
];
const missing: Step = { state: 'incomplete', actor: 'administrator', days: [2, 3] };
const completed: Step = { state: 'assessing', actor: 'member', days: [3, 12] };
const refused: Step = { state: 'rejected', actor: 'administrator', days: [3, 6] };

/** The way of a claim up to today; what would happen later has not happened. Empty: it is not even put in yet. */
export function claimWay(
  servedOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  { outcome, numbers }: { outcome: Outcome; numbers: SeededNumbers },
): NewEvent[] {
  const events: NewEvent[] = [];
  let day = servedOn;
  for (const step of stepsOf(outcome, numbers)) {
    day = day.add({ days: numbers.between(...step.days) });
    if (Temporal.PlainDate.compare(day, today) > 0) break;
    events.push({ state: step.state, on: day, actor: step.actor, ...noteOf(step.state, numbers) });
  }
  return events;
}

function stepsOf(outcome: Outcome, numbers: SeededNumbers): readonly Step[] {
  const [registered, assessing, ...rest] = usual;
  if (!registered || !assessing) return [];
  if (outcome === 'incomplete') return [registered, missing];
  if (outcome === 'rejected') return [registered, assessing, refused];
  if (outcome !== 'paid') return usual.slice(0, usual.findIndex(step => step.state === outcome) + 1);
  // Now and then something is missing at first, and then brought.
  return numbers.percent(12) ? [registered, missing, completed, ...rest] : usual;
}

function noteOf(state: ClaimState, numbers: SeededNumbers): Pick<NewEvent, 'note'> {
  if (state === 'incomplete') return { note: numbers.pick(missingDocuments) };
  if (state === 'rejected') return { note: numbers.pick(rejections) };
  return {};
}
