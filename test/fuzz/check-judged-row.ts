import assert from 'node:assert/strict';
import type { ColumnKey } from '../../src/domain/roster/judging/columns.ts';
import type { Finding } from '../../src/domain/roster/judging/findings.ts';
import type { JudgingRules } from '../../src/domain/roster/judging/judge-row.ts';
import type { JudgedCell } from '../../src/domain/roster/judging/judged-cell.ts';
import type { JudgedRow } from '../../src/domain/roster/judging/judged-row.ts';
import { severityOf } from '../../src/domain/roster/judging/severities.ts';
import type { RawRow } from '../../src/domain/roster/reading/raw-cell.ts';
import type { RowFinding } from '../../src/domain/roster/roster-row.ts';
import type { Shell } from '../../src/html/shell.ts';
import { checkDigitHolds } from '../../src/persian/national-id.ts';
import { findingSentence, findingTitle, reasonSentence } from '../../src/staff/rosters/finding-sentence.ts';
import { textsOf } from '../../src/texts/texts.ts';

const unsaid = /undefined|\[object|NaN|null/;

/** Everything found and proposed has its words in both languages, with nothing left out of them. */
export function checkSentences(findings: readonly Finding[]): void {
  for (const found of findings) {
    const finding = { ...found, severity: severityOf(found) } as unknown as RowFinding;
    for (const language of ['fa', 'en'] as const) {
      const t = textsOf(language);
      const sentence = findingSentence({ t, language } as Shell, finding);
      assert.ok(findingTitle(t, found.code).length > 2, found.code);
      assert.ok(sentence.length > 10, found.code);
      for (const reason of found.suggestion?.reasons ?? []) assert.ok(reasonSentence(t, reason).length > 5);
      const shown = JSON.stringify(found.details);
      assert.ok(!unsaid.test(sentence) || unsaid.test(shown), `${found.code}: ${sentence}`);
    }
  }
}

/** What must be true of a judged row, whatever stood in it. */
export function checkJudgedRow(row: JudgedRow, raw: RawRow, rules: JudgingRules): void {
  for (const { key, index } of rules.columns) {
    const cell = key && row.cells[key];
    if (!key || !cell) continue;
    const text = raw.cells[index]?.text ?? '';
    if (key !== 'fullName' || row.cells.fullName) assert.equal(cell.raw, text);
    checkCell(key, cell);
    if (cell.value !== undefined) checkValue(key, cell.value, row.rowNumber, rules);
  }
  const { id, first, last } = row.person;
  assert.equal(row.standing, id && first && last ? 'good' : 'held');
  checkSentences(row.findings);
}

function checkCell(key: ColumnKey, { state, finding, value }: JudgedCell<unknown>): void {
  assert.equal(finding === undefined, state === 'ok', key);
  if (!finding) return;
  assert.equal(finding.column, key);
  if (state === 'error') assert.equal(value, undefined, `${key}: ${finding.code}`);
}

function checkValue(key: ColumnKey, value: unknown, rowNumber: number, rules: JudgingRules): void {
  if (typeof value === 'object' && value !== null && 'type' in value) checkId(value, rowNumber, rules);
  if (value instanceof Temporal.PlainDate) checkDay(key, value, rules.today);
  if (key === 'mobile') assert.match(String(value), /^09[0-9]{9}$/);
  if (key === 'iban') assert.match(String(value), /^IR[0-9]{24}$/);
  if (key === 'premium') assert.ok(Number.isSafeInteger(value) && Number(value) >= 0);
  if (typeof value === 'string') assert.ok(value.length > 0 && value === value.trim(), key);
  if (key !== 'firstName' && key !== 'lastName') return;
  const { display, c1, c2 } = value as { display: string; c1: string; c2: string };
  for (const name of [display, c1, c2]) assert.match(name, /^\P{N}*\p{L}\P{N}*$/u);
}

const idForms = { national: /^[0-9]{10}$/, foreigner: /^[0-9]{12}$/, passport: /^[A-Z0-9]{6,12}$/ };

function checkId(id: object, rowNumber: number, { acceptances }: JudgingRules): void {
  const { type, value } = id as { type: keyof typeof idForms; value: string };
  assert.match(value, idForms[type]);
  const vouched = acceptances?.values().some(each => each.value === value) ?? false;
  assert.ok(type !== 'national' || checkDigitHolds(value) || vouched, `${value} on row ${rowNumber}`);
}

function checkDay(key: ColumnKey, day: Temporal.PlainDate, today: Temporal.PlainDate): void {
  assert.ok(day.year >= 1 && day.year <= 9999, `${key}: ${day}`);
  if (key !== 'birthDate') return;
  assert.ok(Temporal.PlainDate.compare(day, today) <= 0, `born on ${day}`);
  assert.ok(Temporal.PlainDate.compare(day.add({ years: 110 }), today) >= 0, `born on ${day}`);
}
