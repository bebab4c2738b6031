import { canonicalName } from '../../../persian/canonical-name.ts';
import { compareCanonicalNames, type Rung } from '../../../persian/compare-names.ts';
import { foldDigits } from '../../../persian/digits.ts';
import { readNationalId } from '../../../persian/national-id.ts';
import { stripStrayMarks } from '../../../persian/stray-marks.ts';
import type { PeopleIndex } from './index-people.ts';

/** What somebody typed to activate, as typed. */
export type Attempt = { nationalId: string; first: string; last: string };

/** `proof` is accepted with possession of the roster's mobile or the employer's code; `case` goes to a person. */
export type Decision = 'accept' | 'proof' | 'case';

const decisions: Record<Rung, Decision> = {
  same: 'accept',
  spelling: 'accept',
  custom: 'proof',
  near: 'case',
  different: 'case',
};

/**
 * The rung alone decides; whether a mobile is at hand is not asked. A held row is a case at whatever rung, and an ID that
 * is not on the roster is `different` from all it says.
 */
export function decideAttempt(attempt: Attempt, people: PeopleIndex): { rung: Rung; decision: Decision } {
  const known = people.get(typedId(attempt.nationalId));
  const first = canonicalName(attempt.first);
  const last = canonicalName(attempt.last);
  if (!known || !first.ok || !last.ok) return { rung: 'different', decision: 'case' };
  const typed = { first: first.name, last: last.name };
  const rung = bestRung(known.names.map(name => compareCanonicalNames(typed, name)));
  return { rung, decision: known.held ? 'case' : decisions[rung] };
}

function typedId(text: string): string {
  const reading = readNationalId(text);
  return reading.ok ? reading.value : stripStrayMarks(foldDigits(text)).toUpperCase();
}

const ladder: readonly Rung[] = ['same', 'spelling', 'custom', 'near', 'different'];

function bestRung(rungs: readonly Rung[]): Rung {
  return ladder.find(rung => rungs.includes(rung)) ?? 'different';
}
