import type { FileAnswers, FileQuestions } from '../file-questions.ts';
import { nameLooks } from '../name-looks.ts';
import { firstKeyAt, lastKeyAt, marksAt, primaryUnreadable, type RowFacts } from '../row-facts.ts';
import { has, roleOf } from '../row-marks.ts';
import type { Identities } from '../settle-identities.ts';

const fewest = 3;
const clearShare = 0.6;

/** What seems wrong with the file as a whole, as far as nobody has answered yet. */
export function askAboutFile(facts: RowFacts, identities: Identities, answers: FileAnswers): FileQuestions {
  const questions: FileQuestions = {};
  const inverted = countInverted(facts, identities);
  if (answers['columns-inverted'] === undefined && isClear(inverted))
    questions['columns-inverted'] = inverted;
  const swapped = countSwapped(facts);
  if (answers['names-columns-swapped'] === undefined && isClear(swapped))
    questions['names-columns-swapped'] = swapped;
  return questions;
}

type Share = { rows: number; of: number };

function isClear({ rows, of }: Share): boolean {
  return rows >= fewest && rows >= of * clearShare;
}

/**
 * Rows of dependents whose own ID is on other rows as well while nobody else has the ID of their primary: the employee
 * stands where the relative should, once for every relative.
 */
function countInverted(facts: RowFacts, identities: Identities): Share {
  const share = { rows: 0, of: 0 };
  for (let at = 0; at < facts.size; at += 1) {
    if (roleOf(marksAt(facts, at)) !== 'dependent') continue;
    const own = facts.ids[at] ?? Number.NaN;
    const named = facts.primaries[at] ?? Number.NaN;
    if (Number.isNaN(own) || Number.isNaN(named) || primaryUnreadable(facts, at) || own === named) continue;
    share.of += 1;
    if (identities.count(own) > 1 && identities.find(named) < 0) share.rows += 1;
  }
  return share;
}

/** Rows that a name speaks for: the last name is a first name and the first is none. */
function countSwapped(facts: RowFacts): Share {
  const share = { rows: 0, of: 0 };
  for (let at = 0; at < facts.size; at += 1) {
    const marks = marksAt(facts, at);
    const swapped = has(marks, 'lastLooksFirst') && !has(marks, 'firstLooksFirst');
    const right = has(marks, 'firstLooksFirst') && !has(marks, 'lastLooksFirst');
    if (swapped || right) share.of += 1;
    if (swapped && nameLooks(firstKeyAt(facts, at)).last && lastKeyAt(facts, at) !== '') share.rows += 1;
  }
  return share;
}
