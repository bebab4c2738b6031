import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { sharedData } from '../../../../test/shared-data.ts';
import { openWorkbook } from '../reading/open-workbook.ts';
import { findRosterSheets } from './find-roster-sheets.ts';
import type { FindingCode } from './findings.ts';
import { startJudging } from './judge-roster.ts';
import type { JudgedRow } from './judged-row.ts';
import type { Relation } from './relation-words.ts';
import { applyVerdict } from './settle-roster.ts';
import { headersOf, suggestMapping } from './suggest-mapping.ts';

type Truth = { faults: { row: number; codes: string[] }[] };

/** What each planted fault must be found as; one of several where the fault can take more than one form. */
const foundAs: Record<string, FindingCode[]> = {
  'nid-typo': ['national-id-check-digit'],
  'nid-swap': ['national-id-check-digit'],
  'nid-mobile': ['national-id-is-mobile'],
  'nid-precision-lost': ['national-id-digits-lost'],
  'nid-lost-zero': ['national-id-zeros-restored'],
  'nid-of-another': ['id-on-two-people'],
  'nid-of-another:holder': ['id-on-two-people'],
  'row-twice:copy': ['row-twice'],
  'self-link': ['primary-is-self'],
  chain: ['primary-is-dependent'],
  'orphan-typo': ['national-id-check-digit', 'primary-orphan'],
  'orphan-unknown': ['primary-orphan'],
  'date-impossible': ['date-impossible'],
  'date-compact': ['date-rewritten'],
  'date-two-digit': ['date-two-digit-year', 'date-ambiguous'],
};

// «کد نسبت» of the insurer's template: 1 is the primary, the others are kinds of dependents.
const dependents = Array.from({ length: 12 }, (_, at) => [at + 2, 'other'] as const);
const relation: Record<string, Relation> = { ...Object.fromEntries(dependents), 1: 'self' };

async function judgeFile(path: string): Promise<Map<number, JudgedRow>> {
  const opened = await openWorkbook(path);
  assert.ok(opened.ok);
  const { workbook } = opened;
  const [sheet] = await findRosterSheets(workbook);
  assert.ok(sheet);
  const { columns, missing, doubtful } = suggestMapping(headersOf(sheet.headerRow));
  assert.deepEqual([missing, doubtful], [[], []]);
  const today = Temporal.PlainDate.from('2026-06-01');
  const headerRow = sheet.headerRow.rowNumber;
  const judge = startJudging({ columns, headerRow, today, codeMeanings: { relation } });
  const rows = new Map<number, JudgedRow>();
  for await (const batch of workbook.rows(sheet.index))
    for (const row of judge.judge(batch)) rows.set(row.rowNumber, row);
  await workbook.close();
  for (const verdict of judge.settle().verdicts()) {
    const row = rows.get(verdict.rowNumber);
    if (row) rows.set(verdict.rowNumber, applyVerdict(row, verdict));
  }
  return rows;
}

for (const name of ['hr', 'agency', 'insurer']) {
  const truth = sharedData(`rosters/${name}/truth.json`);
  test(`every planted fault of the roster «${name}» is found where it was planted`, {
    skip: !truth,
  }, async () => {
    const path = sharedData(`rosters/${name}/roster.xlsx`) ?? sharedData(`rosters/${name}/roster.xls`);
    assert.ok(truth && path);
    const rows = await judgeFile(path);
    const { faults }: Truth = JSON.parse(await readFile(truth, 'utf8'));
    for (const { row, codes } of faults) {
      for (const code of codes) {
        const wanted = foundAs[code];
        const found = rows.get(row)?.findings.map(finding => finding.code) ?? [];
        if (wanted)
          assert.ok(
            wanted.some(each => found.includes(each)),
            `${code} in row ${row}: ${found}`,
          );
      }
    }
  });
}

const clean = sharedData('rosters/clean/roster.xlsx');
test('a roster with nothing wrong has no finding', { skip: !clean }, async () => {
  assert.ok(clean);
  for (const { findings, standing } of (await judgeFile(clean)).values())
    assert.deepEqual([standing, findings], ['good', []]);
});
