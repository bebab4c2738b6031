import assert from 'node:assert/strict';
import type { RawCell, RawRow } from '../../reading/raw-cell.ts';
import { type RosterRules, startJudging } from '../judge-roster.ts';
import type { JudgedRow } from '../judged-row.ts';
import { applyVerdict } from '../settle-roster.ts';
import { suggestMapping } from '../suggest-mapping.ts';

export const today = Temporal.PlainDate.from('2026-06-01');
export const headers = ['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی اصلی', 'نسبت', 'تاریخ تولد'];
export const columns = suggestMapping(headers).columns;

/** IDs whose check digits hold; the last is on no row. */
export const ali = '0499370899';
export const sara = '0790419904';
export const reza = '0084575948';
export const mina = '0963695398';
export const nowhere = '0684159414';

type Line = readonly (string | RawCell)[];

/** Judges lines as the rows 2, 3, … of a sheet and settles them; rows by number. */
export function judged(lines: readonly Line[], more: Partial<RosterRules> = {}) {
  const judge = startJudging({ columns, headerRow: 1, today, ...more });
  const rows = lines.map((line, at): RawRow => ({ rowNumber: at + 2, cells: line.map(cellOf) }));
  const before = [...judge.judge(rows.slice(0, 2)), ...judge.judge(rows.slice(2))];
  const settlement = judge.settle();
  const verdicts = [...settlement.verdicts()];
  const settled = new Map<number, JudgedRow>();
  for (const [at, row] of before.entries()) {
    const verdict = verdicts[at];
    assert.ok(verdict);
    assert.equal(verdict.rowNumber, row.rowNumber);
    settled.set(row.rowNumber, applyVerdict(row, verdict));
  }
  const codes = (row: number) => settled.get(row)?.findings.map(({ code }) => code);
  const standing = (row: number) => settled.get(row)?.standing;
  const family = (row: number) => verdicts.find(({ rowNumber }) => rowNumber === row)?.family;
  return { settlement, settled, codes, standing, family };
}

function cellOf(cell: string | RawCell): RawCell | undefined {
  if (typeof cell !== 'string') return cell;
  return cell === '' ? undefined : { text: cell, kind: 'text' };
}
