import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { testApp } from '../../../../test/app.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../../test/builders/rosters.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { owner } = app;
const { hr, bring, send, contract } = await openRosterVisits(app);

const people: TestRosterRow[] = [
  { first: 'سارا', last: 'احمدی', nationalId: nationalIdOf(1), relation: 'اصلی', mobile: '+989121234567' },
  { first: 'رضا', last: 'امینی', nationalId: '0089999999', relation: 'اصلی' },
  { first: 'Ali', last: 'نوری', nationalId: nationalIdOf(3), relation: 'اصلی' },
  { first: 'مینا', last: 'کریمی', nationalId: nationalIdOf(4), relation: 'اصلی' },
];

/** As HR does at her own desk: the workbook is taken home, changed there and saved. */
async function corrected(rosterId: number, change: (page: exceljs.Worksheet) => void): Promise<Buffer> {
  const { rawPayload } = await hr.get(to(paths.rosterWorkbook, { rosterId }));
  const workbook = new exceljs.Workbook();
  const { buffer, byteOffset, length } = rawPayload;
  await workbook.xlsx.load(buffer.slice(byteOffset, byteOffset + length) as never);
  const [page] = workbook.worksheets;
  assert.ok(page);
  change(page);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function sendBack(rosterId: number, bytes: Buffer) {
  const address = to(paths.rosterCorrection, { rosterId });
  assert.deepEqual(await faultsOf((await hr.get(address)).body), []);
  return hr.upload(address, {}, { name: 'اصلاح‌شده.xlsx', bytes });
}

const rowsOf = (rosterId: number) =>
  owner
    .selectFrom('roster_row')
    .select(['row_number', 'standing', 'first_name', 'named_id', 'mobile'])
    .where('roster_id', '=', rosterId)
    .orderBy('row_number')
    .execute();

test('only what was changed at home is written, and what was decided before stays', async () => {
  const rosterId = await bring(people);
  const row = (number: number) => to(paths.rosterRow, { rosterId, row: number });
  await hr.get(row(3));
  await hr.post(`${row(3)}/accept`, { accept_reason: 'کارت ملی دیده شد' });
  await hr.post(`${row(5)}/aside`, { reason: '' });
  const bytes = await corrected(rosterId, page => {
    page.getCell('B4').value = 'علی';
    page.getCell('G4').value = '09127654321';
  });
  const sent = await sendBack(rosterId, bytes);
  assert.equal(sent.statusCode, 303, sent.body);
  const preview = await hr.get(String(sent.headers.location));
  assert.match(wordsOf(preview), /۲ خانه در ۱ ردیف تغییر می‌کند/);
  assert.match(wordsOf(preview), /Ali علی/);
  assert.deepEqual(await faultsOf(preview.body), []);
  assert.deepEqual(
    (await rowsOf(rosterId)).map(({ standing }) => standing),
    ['good', 'good', 'held', 'aside'],
  );
  const done = wordsOf(await hr.submit(String(sent.headers.location), {}));
  assert.match(done, /اصلاح‌های فایل نوشته شد و ردیف‌ها از نو وارسی شد/);
  assert.match(done, /اصلاح از روی فایل اصلاح‌شده ۲ مورد در ۱ ردیف/);
  assert.deepEqual(await rowsOf(rosterId), [
    { row_number: 2, standing: 'good', first_name: 'سارا', named_id: nationalIdOf(1), mobile: '09121234567' },
    { row_number: 3, standing: 'good', first_name: 'رضا', named_id: '0089999999', mobile: null },
    { row_number: 4, standing: 'good', first_name: 'علی', named_id: nationalIdOf(3), mobile: '09127654321' },
    { row_number: 5, standing: 'aside', first_name: 'مینا', named_id: nationalIdOf(4), mobile: null },
  ]);
  assert.equal((await hr.get(String(sent.headers.location))).statusCode, 404);
});

test('rows that are gone are set aside where HR says so, and new ones are told to be another list', async () => {
  const rosterId = await bring(people);
  const bytes = await corrected(rosterId, page => {
    page.spliceRows(2, 1);
    page.getRow(6).values = ['9', 'نگار', 'تازه', nationalIdOf(9)];
  });
  const sent = await sendBack(rosterId, bytes);
  const location = String(sent.headers.location);
  const words = wordsOf(await hr.get(location));
  assert.match(words, /۱ ردیف این فهرست در فایل نیست/);
  assert.match(words, /۱ ردیف فقط در فایل است و به این فهرست افزوده نمی‌شود/);
  await hr.submit(location, { remove: 'yes' });
  assert.deepEqual(
    (await rowsOf(rosterId)).map(({ standing }) => standing),
    ['aside', 'held', 'held', 'good'],
  );
});

test('sent as if it were new, the workbook is known by its mark and compared; somebody else’s change since asks for another look', async () => {
  const rosterId = await bring(people);
  const bytes = await corrected(rosterId, page => {
    page.getCell('B4').value = 'علی';
  });
  const sent = await send(bytes, { month: 'آبان' });
  assert.equal(sent.statusCode, 303, sent.body);
  const location = String(sent.headers.location);
  assert.match(wordsOf(await hr.get(location)), /با همان سنجیده شد/);
  const row = to(paths.rosterRow, { rosterId, row: 2 });
  await hr.post(`${row}/fix`, { column: 'mobile', text: '09121111111' });
  const stale = await hr.post(location, {});
  assert.equal(stale.statusCode, 422);
  assert.match(wordsOf(stale), /کسی چیزی در فهرست تغییر داده است/);
});

test('another list, a list without its columns and no file at all are refused in words', async () => {
  const rosterId = await bring(people);
  const refused = async (bytes: Buffer) => {
    const reply = await sendBack(rosterId, bytes);
    assert.equal(reply.statusCode, 422);
    return wordsOf(reply);
  };
  const strangers = await corrected(rosterId, page => {
    for (let at = 0; at < 40; at += 1)
      page.getRow(at + 2).values = [String(at), 'نگار', `نفر ${at}`, nationalIdOf(at + 100)];
  });
  assert.match(await refused(strangers), /بیشتر ردیف‌های این فایل در این فهرست نیست/);
  const swollen = await bring(
    Array.from({ length: 400 }, (_, at) => ({ ...people[0], nationalId: nationalIdOf(at) })),
  );
  const huge = await corrected(swollen, page => {
    for (let at = 2; at < 402; at += 1)
      for (const column of ['F', 'I']) page.getCell(`${column}${at}`).value = 'آ'.repeat(32_000);
  });
  const tooMuch = await sendBack(swollen, huge);
  assert.equal(tooMuch.statusCode, 422);
  assert.match(wordsOf(tooMuch), /بیش از اندازهٔ یک اصلاح/);
  const without = await corrected(rosterId, page => page.spliceColumns(4, 1));
  assert.match(await refused(without), /ستون‌های این فایل با ستون‌های این فهرست یکی نیست/);
  assert.match(await refused(Buffer.from('not a workbook at all')), /فایل/);
  await hr.get(to(paths.rosterCorrection, { rosterId }));
  const missing = await hr.post(to(paths.rosterCorrection, { rosterId }), {});
  assert.equal(missing.statusCode, 400);
});

test('of a roster that is withdrawn nothing is kept that a corrected file would have changed', async () => {
  const rosterId = await bring(people);
  const bytes = await corrected(rosterId, page => {
    page.getCell('B4').value = 'علی';
  });
  assert.equal((await sendBack(rosterId, bytes)).statusCode, 303);
  const kept = () =>
    owner
      .selectFrom('roster_correction_line')
      .select('row_number')
      .where('roster_id', '=', rosterId)
      .execute();
  assert.deepEqual(await kept(), [{ row_number: 4 }]);
  await hr.get(to(paths.roster, { rosterId }));
  assert.equal((await hr.post(to(paths.rosterWithdraw, { rosterId }), {})).statusCode, 303);
  assert.deepEqual(await kept(), []);
});

test('a corrected file is audited by counts', async () => {
  const entries = await owner
    .selectFrom('audit_entry')
    .select(['action', 'details'])
    .where('contract_id', '=', contract.contractId)
    .where('action', 'like', 'roster.corrected-file%')
    .execute();
  assert.deepEqual(entries.find(({ action }) => action.endsWith('taken'))?.details, { rows: 1, fixes: 2 });
  assert.ok(entries.filter(({ action }) => action.endsWith('brought')).length >= 3);
});

test('nobody else can send a corrected file, nor see what one would change', async () => {
  const rosterId = await bring(people);
  const bytes = await corrected(rosterId, page => {
    page.getCell('B4').value = 'علی';
  });
  const { location } = (await sendBack(rosterId, bytes)).headers;
  const address = to(paths.rosterCorrection, { rosterId });
  const other = await openRosterVisits(app);
  await other.hr.get(paths.rosters);
  const file = { name: 'فهرست.xlsx', bytes };
  assert.equal((await other.hr.upload(address, {}, file)).statusCode, 404);
  assert.equal((await other.hr.get(String(location))).statusCode, 404);
  assert.equal((await other.hr.post(String(location), {})).statusCode, 404);
  const stranger = app.visitor();
  await stranger.get(paths.staffSignIn);
  assert.equal((await stranger.upload(address, {}, file)).statusCode, 403);
});
