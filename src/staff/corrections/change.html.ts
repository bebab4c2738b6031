import type { CaseChange } from '../../domain/correction/case.ts';
import type { CaseStory } from '../../domain/correction/find-case-story.ts';
import { properName } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { differingLetters, type LetterRun } from '../../persian/differing-letters.ts';
import { isDigitColumn, shownValue } from '../rosters/shown-value.ts';

/** Names that stand for the ids in a change. */
type Known = Pick<CaseStory, 'plans' | 'primaries'>;
const nobodyKnown: Known = { plans: [], primaries: new Map() };

/** Old and new value beside each other, with the letters that differ. */
export type ShownChange = { before: Html | undefined; after: Html };

const wordFields: readonly string[] = ['gender', 'relation', 'plan', 'primary'];

export function shownChange(
  shell: Shell,
  { field, before, after }: CaseChange,
  known: Known = nobodyKnown,
): ShownChange {
  const shown = (value: string) => shownFieldValue(shell, field, value, known);
  const [old, now] = [before === undefined ? undefined : shown(before), shown(after)];
  if (wordFields.includes(field) || typeof old !== 'string' || typeof now !== 'string')
    return { before: old === undefined ? undefined : asHtml(old), after: asHtml(now) };
  const [was, is] = differingLetters(old, now);
  const digits = isDigitColumn(field);
  return { before: markedRuns(was, digits), after: markedRuns(is, digits) };
}

/** As people read it; text where its letters can be compared. */
export function shownFieldValue(
  shell: Shell,
  field: CaseChange['field'],
  value: string,
  known: Known = nobodyKnown,
): Html | string {
  const { language } = shell;
  if (field === 'plan') return known.plans.find(({ id }) => String(id) === value)?.name[language] ?? value;
  if (field === 'primary') {
    const name = known.primaries.get(value);
    return name ? properName(`${name.firstName} ${name.lastName}`) : value;
  }
  if (isDigitColumn(field) || field === 'firstName' || field === 'lastName' || field === 'fatherName')
    return value;
  return shownValue(shell, field === 'linkedFrom' ? 'coveredFrom' : field, value);
}

const asHtml = (shown: Html | string): Html => html`${shown}`;

function markedRuns(runs: readonly LetterRun[], digits: boolean): Html {
  const inside = runs.map(({ text, differs }) => (differs ? html`<mark>${text}</mark>` : text));
  return digits ? html`<bdi dir="ltr" class="id">${inside}</bdi>` : html`<bdi>${inside}</bdi>`;
}
