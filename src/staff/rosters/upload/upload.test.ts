import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { testApp } from '../../../../test/app.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf, rosterCells } from '../../../../test/builders/rosters.ts';
import { writeXlsx } from '../../../../test/builders/write-xlsx.ts';
import { writeZip } from '../../../../test/builders/write-zip.ts';
import type { ReadRefusal } from '../../../domain/roster/reading/raw-cell.ts';
import { paths } from '../../../paths.ts';
import { textsOf } from '../../../texts/texts.ts';

const app = await testApp({ env: { UPLOAD_LIMIT_MB: '2' } });
const { owner, world } = app;
const { send, hr, contract } = await openRosterVisits(app);
const { refusals } = textsOf('fa').rosterUpload;

const rows = rosterCells([{ first: 'میلاد', last: 'کاوسی', nationalId: nationalIdOf(1) }]);
const good = writeXlsx(rows);
const sheet = 'xl/worksheets/sheet1.xml';
const withSheet = (content: string | Buffer) =>
  writeXlsx({ sheets: [{ rows }], extra: [{ name: sheet, content }] });

const wide = [Array.from({ length: 230 }, (_, index) => `ستون ${index}`)];
const hostile: [name: string, bytes: Buffer, why: ReadRefusal | 'no-header-row'][] = [
  ['an empty file', Buffer.alloc(0), 'empty'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'not-a-spreadsheet'],
  ['a zip file of something else', writeZip([{ name: 'a.txt', content: 'x' }]), 'not-a-spreadsheet'],
  ['a file cut in half', good.subarray(0, good.length / 2), 'truncated'],
  ['a web page', Buffer.from('<html><table><tr><td>میلاد</td></tr></table></html>'), 'html-page'],
  [
    'a macro workbook',
    writeXlsx({ sheets: [{ rows }], extra: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
    'macro',
  ],
  [
    'a bomb',
    withSheet(Buffer.concat([Buffer.from('<worksheet><sheetData>'), Buffer.alloc(300 << 20, 32)])),
    'bomb',
  ],
  [
    'a workbook with a password',
    writeXlsx({ sheets: [{ rows }], extra: [{ name: sheet, content: 'x', claims: { flags: 1 } }] }),
    'password-protected',
  ],
  ['an entity declaration', withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 'entity-declaration'],
  ['too many columns', writeXlsx(wide), 'too-many-columns'],
  ['a sheet without a header', writeXlsx([['گزارش']]), 'no-header-row'],
];

async function nothingIsLeft(): Promise<void> {
  for (const table of ['roster', 'roster_file_part'] as const)
    assert.deepEqual(await owner.selectFrom(table).selectAll().execute(), []);
  const folder = `${world.config.dataFolder}/uploads`;
  const left = () => (existsSync(folder) ? readdirSync(folder) : []);
  // The file goes when the request has ended, which is just after its answer.
  for (let look = 0; look < 100 && left().length > 0; look += 1) await pause(20);
  assert.deepEqual(left(), []);
}

for (const [name, bytes, why] of hostile) {
  test(`${name} gets one sentence that says what to do, and nothing is left behind`, async () => {
    const reply = await send(bytes);
    assert.equal(reply.statusCode, 422);
    const words = wordsOf(reply);
    assert.ok(words.includes(refusals[why]), words.slice(0, 600));
    assert.match(reply.body, /<p class="error" id="file-error">/);
    assert.match(reply.body, /value="1405"|value="۱۴۰۵"/);
    await nothingIsLeft();
  });
}

test('a million empty cells are no list of people', async () => {
  const row = `<row>${'<c/>'.repeat(100)}</row>`;
  const reply = await send(withSheet(`<worksheet><sheetData>${row.repeat(10_000)}</sheetData></worksheet>`));
  assert.equal(reply.statusCode, 422);
  assert.ok(wordsOf(reply).includes(refusals['no-header-row']) || wordsOf(reply).includes(refusals.empty));
  await nothingIsLeft();
});

test('a file over the limit is refused before it is looked at', async () => {
  const reply = await send(Buffer.alloc(3 << 20, 1));
  assert.equal(reply.statusCode, 413);
  assert.match(wordsOf(reply), /بزرگ‌تر از اندازهٔ مجاز/);
  await nothingIsLeft();
});

test('a day outside the contract, no kind, no day and no file are each said at their field', async () => {
  assert.ok(wordsOf(await send(good, { year: '۱۴۰۷' })).includes(refusals['outside-contract']));
  await hr.get(paths.rosterUpload);
  const { errors } = textsOf('fa').rosterUpload;
  const reply = await hr.post(paths.rosterUpload, {});
  assert.equal(reply.statusCode, 400);
  await hr.get(paths.rosterUpload);
  const empty = await hr.upload(
    paths.rosterUpload,
    { contract: String(contract.contractId) },
    { name: '', bytes: new Uint8Array() },
  );
  assert.equal(empty.statusCode, 422);
  for (const sentence of [errors.kind, errors.date, errors.file])
    assert.ok(wordsOf(empty).includes(sentence), sentence);
  await nothingIsLeft();
});

test('another employer’s contract cannot be uploaded to', async () => {
  const others = await openRosterVisits(app);
  await hr.get(paths.rosterUpload);
  const fields = {
    contract: String(others.contract.contractId),
    kind: 'initial',
    effective_day: '1',
    effective_month: '7',
    effective_year: '1405',
  };
  const reply = await hr.upload(paths.rosterUpload, fields, { name: 'a.xlsx', bytes: good });
  assert.equal(reply.statusCode, 404);
  await nothingIsLeft();
});
