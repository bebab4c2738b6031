import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { firstSheet, textsOf } from '../../../../test/builders/read-workbook-bytes.ts';
import { openRosterDesk } from '../../../../test/builders/roster-desk.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { writeXlsx } from '../../../../test/builders/write-xlsx.ts';
import { testDatabase } from '../../../../test/database.ts';
import { writeWorkbook } from '../../../platform/write-workbook.ts';
import { listChanges } from '../list-changes.ts';
import { planChanges } from '../plan-changes.ts';
import { exportDay } from './export-day.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const { contractId } = contract;
// A plan that is called what another plan's code is.
await owner
  .insertInto('plan')
  .values([
    { contract_id: contractId, code: 'طرح ۱', name_fa: 'طرح ویژه', name_en: 'Special' },
    { contract_id: contractId, code: '3', name_fa: 'طرح ویژه', name_en: 'Special too' },
  ])
  .execute();
const desk = await openRosterDesk(database, contract);
const [ali = '', zahra = '', nima = '', parvin = '', hasan = '', alone = ''] = [11, 12, 13, 14, 15, 16].map(
  nationalIdOf,
);
const people = [
  [
    'نام',
    'نام خانوادگی',
    'کد ملی',
    'ملیت',
    'کد ملی بیمه شده اصلی',
    'نسبت',
    'نام پدر',
    'شماره شناسنامه',
  ].concat([
    'تاریخ تولد',
    'جنسیت',
    'موبایل',
    'کد پرسنلی',
    'شماره شبا',
    'طرح',
    'تاریخ شروع پوشش',
    'تاریخ پایان پوشش',
  ]),
  [
    'سید علی',
    'نوری‌زاده',
    ali,
    'ایرانی',
    '',
    'اصلی',
    'رحمان',
    '0123',
    '1360/05/07',
    'مرد',
    '09121112233',
    '00420',
  ].concat(['IR062960000000100324200001', '1', '1405/01/15', '']),
  ['زهرا', 'کاظمی', zahra, '', ali, 'همسر', '', '', '1362/11/30', 'زن', '', '', '', '3', '', '1405/08/30'],
  ['نیما', 'نوری‌زاده', nima, '', ali, 'فرزند', 'سید علی', '', '1390/01/31', 'پسر', '', '', '', '1', '', ''],
  ['پروین', 'رئیسی', parvin, '', ali, 'خواهر', '', '', '', 'زن', '', '', '', '3', '', ''],
  ['حسن', 'آقایی', hasan, '', ali, 'تبعی', '', '', '', '', '', '', '', '', '', ''],
  ['مریم', 'تنها', alone, '', '', 'مادر', '', '', '', 'زن', '', '', '', '1', '', ''],
  ['احمد', 'کریمی', '123456789012', 'افغانستان', '', 'اصلی', '', '', '', 'مرد', '', '', '', '1', '', ''],
  ['ژان', 'پترو', 'AB1234567', 'فرانسه', '123456789012', 'سایر', '', '', '', '', '', '', '', '1', '', ''],
];

async function takenHome(): Promise<Buffer> {
  return desk.as(desk.maker, async db => {
    const out = new PassThrough();
    const sheet = await exportDay(db, { contractId, day: Temporal.PlainDate.from('2026-09-01') });
    const [written] = await Promise.all([buffer(out), writeWorkbook(out, sheet)]);
    return written;
  });
}

const first = await desk.receive(writeXlsx(people), { on: '2026-04-01' });
assert.ok((await desk.apply(first)).ok);

test('families of every kind come back as they went: nothing is planned, whatever stands in their columns', async () => {
  const bytes = await takenHome();
  const rows = textsOf(await firstSheet(bytes));
  assert.equal(rows.length, people.length);
  const rosterId = await desk.receive(bytes, { on: '2026-09-01' });
  const roster = await desk.roster(rosterId);
  const { joins, changes, leaves, unchanged, held } = await desk.as(desk.maker, db =>
    planChanges(db, roster),
  );
  const changed = await desk.as(desk.maker, db => listChanges(db, roster, { kind: 'change' }));
  assert.deepEqual(changed.people, []);
  assert.deepEqual([joins, changes, leaves, unchanged, held], [0, 0, 0, people.length - 1, 0]);
});

test('what a row says of cover outside the contract is told before it is approved', async () => {
  const header = [
    'نام',
    'نام خانوادگی',
    'کد ملی',
    'کد ملی بیمه شده اصلی',
    'نسبت',
    'تاریخ شروع پوشش',
    'تاریخ پایان پوشش',
  ];
  const rosterId = await desk.receive(
    writeXlsx([
      header,
      ['کاوه', 'رضایی', nationalIdOf(31), '', 'اصلی', '1403/01/01', ''],
      ['رعنا', 'رضایی', nationalIdOf(32), '', 'اصلی', '', '1410/01/01'],
      ['رها', 'رضایی', nationalIdOf(33), '', 'اصلی', '1405/08/01', '1405/10/01'],
    ]),
    { on: '2026-10-01', kind: 'endorsement' },
  );
  const roster = await desk.roster(rosterId);
  const { people: joined } = await desk.as(desk.maker, db => listChanges(db, roster, { kind: 'join' }));
  assert.deepEqual(
    joined.map(({ note, coveredFrom, coveredUntil }) => [
      note,
      coveredFrom.toString(),
      coveredUntil.toString(),
    ]),
    [
      ['from-outside', '2026-10-01', '2027-03-21'],
      ['until-outside', '2026-10-01', '2027-03-21'],
      [undefined, '2026-10-23', '2026-12-22'],
    ],
  );
});

test('a primary who leaves without her family is told from one who takes it along', async () => {
  const header = ['نام', 'نام خانوادگی', 'کد ملی', 'ملیت', 'کد ملی بیمه شده اصلی', 'نسبت', 'عملیات'];
  const rosterId = await desk.receive(
    writeXlsx([
      header,
      ['سید علی', 'نوری‌زاده', ali, '', '', 'اصلی', 'خروج'],
      ['احمد', 'کریمی', '123456789012', 'افغانستان', '', 'اصلی', 'خروج'],
      ['ژان', 'پترو', 'AB1234567', 'فرانسه', '123456789012', 'سایر', 'خروج'],
    ]),
    { on: '2026-10-01', kind: 'endorsement' },
  );
  const roster = await desk.roster(rosterId);
  const { people: leaving } = await desk.as(desk.maker, db => listChanges(db, roster, { kind: 'leave' }));
  assert.deepEqual(
    leaving.map(({ firstName, note }) => [firstName, note]),
    [
      ['سید علی', 'family-stays'],
      ['احمد', undefined],
      ['ژان', undefined],
    ],
  );
});
