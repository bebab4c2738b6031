import type { ColumnKey } from '../columns.ts';
import type { Finding } from '../findings.ts';
import type { JudgingRules } from '../judge-row.ts';
import { found } from '../judged-cell.ts';
import type { JudgedCells } from '../judged-row.ts';
import { vouchedIds } from '../vouched-ids.ts';
import { columnOf, putRight, saysBefore, since, type WritableCells } from './corrected-cell.ts';
import type { CorrectedId, KnownCorrections } from './known-corrections.ts';

export type Heeding = Pick<JudgingRules, 'acceptances' | 'edits'> & { corrections: KnownCorrections };

/**
 * Where a row says again what a correction case has put right, the right value is taken from it, and said so. What a person
 * typed into a cell of this roster is her word, and stands. A wrong ID holds the row until somebody has spoken, though it
 * is known whom the row means.
 * @returns whether the row waits
 */
export function heedCorrections(cells: WritableCells, rowNumber: number, rules: Heeding): boolean {
  const { corrections } = rules;
  const waits = heedOwnId(cells, rowNumber, rules);
  heedPrimarysId(cells, rowNumber, rules, waits);
  const own = cells.nationalId?.value?.value;
  const known = (own !== undefined && corrections.values.get(own)) || [];
  // All are held against the row as it is written: one of them put right must not hide another.
  const said = known.filter(
    corrected =>
      corrected.column !== 'plan' &&
      !isTyped(rules, rowNumber, columnOf(corrected, cells)) &&
      saysBefore(corrected, cells),
  );
  for (const corrected of said) putRight(cells, corrected);
  return waits;
}

/** Whether somebody wrote this cell in the portal. */
export function isTyped(
  { edits }: Pick<JudgingRules, 'edits'>,
  rowNumber: number,
  column: ColumnKey,
): boolean {
  return edits?.get(rowNumber)?.[column] !== undefined;
}

function heedOwnId(cells: WritableCells, rowNumber: number, { corrections, acceptances }: Heeding): boolean {
  const { nationalId, primaryNationalId } = cells;
  const wrong = nationalId?.value?.value;
  const right = wrong === undefined ? undefined : corrections.ids.get(wrong);
  if (!nationalId || wrong === undefined || !right || !isMeant(right, cells)) return false;
  const accepted = vouchedIds(rowNumber, acceptances).own.get(wrong);
  const details = { on: right.on, value: wrong };
  if (accepted !== undefined) {
    const finding = {
      code: 'id-corrected-since',
      column: 'nationalId',
      details,
      acceptedBecause: accepted,
    } as const;
    cells.nationalId = found(nationalId.raw, finding, nationalId.value);
    return false;
  }
  const both = primaryNationalId?.value?.value === wrong;
  const { value } = right.after;
  const finding: Finding = {
    code: 'id-corrected-since',
    column: 'nationalId',
    details,
    suggestion: {
      edits: { nationalId: value, ...(both && { primaryNationalId: value }) },
      confidence: 'high',
      reasons: [{ code: 'corrected-by-case', details: {} }],
    },
  };
  cells.nationalId = found(nationalId.raw, finding, right.after);
  // The same person in both cells: one finding speaks for both.
  if (both && primaryNationalId) cells.primaryNationalId = { ...primaryNationalId, value: right.after };
  return true;
}

/** The one whom the case was about, and not somebody whose ID it rightly is. */
function isMeant({ firsts, lasts, others }: CorrectedId, cells: Partial<JudgedCells>): boolean {
  const first = cells.firstName?.value?.c2 ?? cells.fullName?.value?.first.c2;
  const last = cells.lastName?.value?.c2 ?? cells.fullName?.value?.last.c2;
  if (first === undefined || last === undefined || others.includes(first + last)) return false;
  return firsts.includes(first) || lasts.includes(last);
}

/** A family that names its primary by the wrong ID means the right one, unless the wrong one is somebody. */
function heedPrimarysId(cells: WritableCells, rowNumber: number, rules: Heeding, done: boolean): void {
  const cell = cells.primaryNationalId;
  const wrong = cell?.value?.value;
  const right = wrong === undefined ? undefined : rules.corrections.ids.get(wrong);
  if (done || !cell || wrong === undefined || !right || right.others.length > 0) return;
  if (isTyped(rules, rowNumber, 'primaryNationalId')) return;
  if (vouchedIds(rowNumber, rules.acceptances).any.has(wrong)) return;
  const { on, after } = right;
  const finding = since({ column: 'primaryNationalId', on, written: after.value });
  cells.primaryNationalId = found(cell.raw, finding, after);
}
