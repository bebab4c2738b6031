import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { foundAs } from '../../../../test/planted-faults.ts';
import { sharedData } from '../../../../test/shared-data.ts';
import { examineRoster } from '../doctor/examine-roster.ts';
import { openWorkbook } from '../reading/open-workbook.ts';
import type { Finding } from './findings.ts';

type Truth = { faults: { row: number; codes: string[] }[] };

/** What nobody can see from the file: a name that exists as well as the right one, a child's mobile. */
const unseen = new Set(['name-typo', 'name-spelling', 'mobile-missing', 'mobile-bad', 'surname-typo']);

async function examine(name: string): Promise<Map<number, Finding[]>> {
  const path = sharedData(`rosters/${name}/roster.xlsx`) ?? sharedData(`rosters/${name}/roster.xls`);
  assert.ok(path);
  const opened = await openWorkbook(path);
  assert.ok(opened.ok);
  const read = await examineRoster(opened.workbook, Temporal.PlainDate.from('2026-06-01'));
  assert.ok(read.ok);
  assert.deepEqual(read.examined.questions, {});
  const found = new Map<number, Finding[]>();
  for await (const { rowNumber, finding } of read.examined.findings())
    found.set(rowNumber, [...(found.get(rowNumber) ?? []), finding]);
  await opened.workbook.close();
  return found;
}

for (const name of ['hr', 'agency', 'insurer']) {
  const truth = sharedData(`rosters/${name}/truth.json`);
  test(`every planted fault of the roster «${name}» is found where it was planted`, {
    skip: !truth,
  }, async () => {
    assert.ok(truth);
    const found = await examine(name);
    const { faults }: Truth = JSON.parse(await readFile(truth, 'utf8'));
    for (const { row, codes } of faults)
      for (const code of codes.filter(each => !unseen.has(each))) {
        const wanted = foundAs[code];
        assert.ok(wanted, `${code} has no finding`);
        const codesFound = found.get(row)?.map(finding => finding.code) ?? [];
        assert.ok(
          wanted.some(each => codesFound.includes(each)),
          `${code} in row ${row}: ${codesFound}`,
        );
      }
  });
}

const clean = sharedData('rosters/clean/roster.xlsx');
test('of a roster with nothing wrong nothing is said', { skip: !clean }, async () => {
  assert.deepEqual([...(await examine('clean'))], []);
});
