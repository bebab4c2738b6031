import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CFB } from '@e965/xlsx';
import { testApp } from '../../../../test/app.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../../test/builders/roster-desk.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { type TestCell, type TestWorkbook, writeXlsx } from '../../../../test/builders/write-xlsx.ts';
import { writeZip } from '../../../../test/builders/write-zip.ts';
import { fixCell } from '../../../domain/roster/fix-cell.ts';
import type { ReadRefusal } from '../../../domain/roster/reading/raw-cell.ts';
import { paths, to } from '../../../paths.ts';
import { textsOf } from '../../../texts/texts.ts';

const app = await testApp();
const { owner, database } = app;
const visits = await openRosterVisits(app);
const { hr } = visits;

const headers: TestCell[] = ['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی اصلی', 'تاریخ تولد'];
const milad: TestCell[] = ['میلاد', 'کاوسی', nationalIdOf(1), '-', '1365/08/26'];
const narges: TestCell[] = ['نرگس', 'ژاله‌پور', nationalIdOf(2), nationalIdOf(1), '1368/01/05'];

async function rosterOf(rosterId: number) {
  const roster = await owner
    .selectFrom('roster')
    .selectAll()
    .where('id', '=', rosterId)
    .executeTakeFirstOrThrow();
  const rows = await owner
    .selectFrom('roster_row')
    .select(['row_number', 'standing', 'first_name', 'birth_date'])
    .where('roster_id', '=', rosterId)
    .orderBy('row_number')
    .execute();
  return { roster, rows };
}

const container = (name: string) => {
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, name, Buffer.alloc(6000, 7));
  return Buffer.from(CFB.write(made, { type: 'buffer' }));
};
const rels = (target: string) =>
  `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;
const others: [name: string, bytes: Buffer, why: ReadRefusal][] = [
  [
    'فهرست.xlsm',
    writeXlsx({ sheets: [{ rows: [headers, milad] }], extra: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
    'macro',
  ],
  [
    'فهرست.xlsb',
    writeZip([
      { name: '_rels/.rels', content: rels('xl/workbook.bin') },
      { name: 'xl/workbook.bin', content: 'x' },
    ]),
    'other-format',
  ],
  ['فهرست.xlsx', container('/EncryptedPackage'), 'password-protected'],
  ['فهرست.xls', Buffer.from('<html><body><table><tr><td>کد ملی</td></tr></table>'), 'html-page'],
  ['فهرست.doc', container('/WordDocument'), 'not-a-spreadsheet'],
];

for (const [name, bytes, why] of others) {
  test(`${name} that is ${why} gets a sentence of its own`, async () => {
    const reply = await visits.send(bytes, { name });
    assert.equal(reply.statusCode, 422);
    assert.ok(wordsOf(reply).includes(textsOf('fa').rosterUpload.refusals[why]));
  });
}

test('days without a format count from 1904 where the workbook does, also after another cell is fixed', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  const born = [...milad.slice(0, 4), 30271];
  const rosterId = await desk.receive(writeXlsx({ sheets: [{ rows: [headers, born] }], date1904: true }));
  const day = async () => (await rosterOf(rosterId)).rows[0]?.birth_date;
  assert.equal(await day(), '1986-11-17');
  const address = { rosterId, rowNumber: 2, staffId: desk.maker.staffId };
  const fixed = await desk.as(desk.maker, db =>
    fixCell({ db, clock: desk.clock }, address, { column: 'firstName', text: 'مهرداد' }),
  );
  assert.deepEqual(fixed, { ok: true });
  assert.equal(await day(), '1986-11-17');
});

test('two hundred columns with headers that come twice are asked about once and then read', async () => {
  const wide = Array.from({ length: 194 }, (_, index) => `ستون اضافی ${'ابپتثجچح'.repeat((index % 5) + 1)}`);
  const rows = [
    [...headers, 'کد ملی', ...wide],
    [...milad, '1', ...wide],
    [...narges, '2', ...wide],
  ];
  const rosterId = await visits.bring(writeXlsx(rows));
  assert.equal((await rosterOf(rosterId)).roster.state, 'needs-mapping');
  const address = to(paths.rosterMapping, { rosterId });
  await hr.get(address);
  const answer = { sheet: '0', 'column-0': 'firstName', 'column-1': 'lastName', 'column-2': 'nationalId' };
  const reply = await hr.submit(address, { ...answer, 'column-3': 'primaryNationalId' });
  assert.equal(reply.statusCode, 200);
  await visits.read(rosterId);
  const { roster, rows: read } = await rosterOf(rosterId);
  assert.equal(roster.state, 'checked');
  assert.deepEqual(
    read.map(({ standing }) => standing),
    ['good', 'good'],
  );
  assert.equal((await hr.get(to(paths.rosterRow, { rosterId, row: 2 }))).statusCode, 200);
});

async function checked(workbook: TestWorkbook | TestWorkbook['sheets'][number]['rows']) {
  const rosterId = await visits.bring(writeXlsx(workbook));
  const read = await rosterOf(rosterId);
  assert.equal(read.roster.state, 'checked');
  return { ...read, rosterId };
}

test('a title over merged cells, a long emoji and a name no text can hold leave the rows to be read', async () => {
  const strange = [
    'میلاد_x0000_',
    'کاوسی',
    nationalIdOf(3),
    '',
    `${'ا'.repeat(59)}😀`,
    `${'ب'.repeat(40_000)}`,
  ];
  const raw = {
    raw: `<c r="A5" t="inlineStr"><is><t>نام_x0000_</t></is></c><c r="B5" t="inlineStr"><is><t>_xD83D_</t></is></c>`,
  };
  const { rows } = await checked([['شرکت نمونه 😀'], headers, milad, strange, [raw]]);
  assert.deepEqual(
    rows.map(({ standing }) => standing),
    ['good', 'held', 'held'],
  );
});

test('an ID by a formula without a result holds the row, and its page says why', async () => {
  const formula = { raw: '<c r="C2"><f>VLOOKUP(A2,X:Y,2,0)</f><v></v></c>' };
  const { rows, rosterId } = await checked([
    headers,
    [...milad.slice(0, 2), formula, ...milad.slice(3)],
    narges,
  ]);
  assert.equal(rows[0]?.standing, 'held');
  const page = await hr.get(to(paths.rosterRow, { rosterId, row: 2 }));
  assert.ok(wordsOf(page).includes('نتیجهٔ آن در فایل ذخیره نشده'));
  assert.ok(page.body.includes('=VLOOKUP(A2,X:Y,2,0)'));
});

test('the totals row of a table becomes no person', async () => {
  const relation = rels('../tables/table1.xml').replace('officeDocument', 'table');
  const { rows } = await checked({
    sheets: [{ rows: [headers, milad, narges, ['جمع', null, 2, null, null]] }],
    extra: [
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', content: relation },
      { name: 'xl/tables/table1.xml', content: '<table ref="A1:E4" totalsRowCount="1"/>' },
    ],
  });
  assert.deepEqual(
    rows.map(({ row_number }) => row_number),
    [2, 3],
  );
});

test('a list in sight comes before a hidden one, which is read where it is the only one', async () => {
  const hidden = { name: 'پنهان', rows: [headers, narges], hidden: true };
  const both = await checked({ sheets: [hidden, { name: 'فهرست', rows: [headers, milad] }] });
  assert.deepEqual(
    both.rows.map(({ first_name }) => first_name),
    ['میلاد'],
  );
  const alone = await checked({ sheets: [hidden, { name: 'راهنما', rows: [['پر کنید']] }] });
  assert.deepEqual(
    alone.rows.map(({ first_name }) => first_name),
    ['نرگس'],
  );
});
