import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { testDatabase } from '../../../test/database.ts';
import { applyRoster } from './apply-roster.ts';
import { listChanges } from './list-changes.ts';
import { planChanges } from './plan-changes.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const job = database.pool('job').db;

const [kaveh, mina, reza, sara, nima] = [1, 2, 3, 4, 5].map(nationalIdOf) as [
  string,
  string,
  string,
  string,
  string,
];
const wrongDigit = (id: string) => `${id.slice(0, 9)}${(Number(id[9]) + 1) % 10}`;

const kavehRow: TestRosterRow = {
  first: 'کاوه',
  last: 'رضایی',
  nationalId: kaveh,
  relation: 'اصلی',
  mobile: '09121234567',
  birth: '1360/02/03',
};
const minaRow: TestRosterRow = {
  first: 'مینا',
  last: 'كريمي',
  nationalId: mina,
  primary: kaveh,
  relation: 'همسر',
};
const rezaRow: TestRosterRow = {
  first: 'رضا',
  last: 'رضایی',
  nationalId: reza,
  primary: kaveh,
  relation: 'فرزند',
};
const saraRow: TestRosterRow = { first: 'سارا', last: 'احمدی', nationalId: sara, relation: 'اصلی' };

function membersOf(contractId: number) {
  return owner
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('membership as f', 'f.id', 'm.primary_membership_id')
    .leftJoin('person as fp', 'fp.id', 'f.person_id')
    .select([
      'p.id_value as id',
      'fp.id_value as primary',
      'm.last_name',
      'm.mobile',
      'm.covered_from',
      'm.covered_until',
    ])
    .where('m.contract_id', '=', contractId)
    .orderBy('p.id_value')
    .execute();
}

test('good rows become members and families, a held row waits, and applying again changes nothing', async () => {
  const { contractId, ...contract } = await buildContract(owner);
  const desk = await openRosterDesk(database, { contractId, ...contract });
  const rosterId = await desk.receive([
    kavehRow,
    minaRow,
    rezaRow,
    { ...saraRow, nationalId: wrongDigit(sara) },
  ]);
  assert.deepEqual((await desk.roster(rosterId)).counts, { good: 3, held: 1, merged: 0, aside: 0 });
  assert.deepEqual(await desk.apply(rosterId), { ok: true, done: { joins: 3, changes: 0, leaves: 0 } });
  const covered = { covered_from: '2026-04-01', covered_until: '2027-03-21' };
  assert.deepEqual(await membersOf(contractId), [
    { id: kaveh, primary: null, last_name: 'رضایی', mobile: '09121234567', ...covered },
    { id: mina, primary: kaveh, last_name: 'کریمی', mobile: null, ...covered },
    { id: reza, primary: kaveh, last_name: 'رضایی', mobile: null, ...covered },
  ]);
  assert.deepEqual(await applyRoster({ db: job, clock: desk.clock }, rosterId), {
    ok: false,
    why: 'not-approved',
  });
  const again = await desk.receive([
    kavehRow,
    minaRow,
    rezaRow,
    { ...saraRow, nationalId: wrongDigit(sara) },
  ]);
  const before = await membersOf(contractId);
  assert.deepEqual(await desk.apply(again), { ok: true, done: { joins: 0, changes: 0, leaves: 0 } });
  assert.deepEqual(await membersOf(contractId), before);
});

test('the next full roster brings joins, changes and leaves, and says so beforehand', async () => {
  const { contractId, ...contract } = await buildContract(owner);
  await owner.updateTable('contract').set({ mass_leave_percent: 50 }).where('id', '=', contractId).execute();
  const desk = await openRosterDesk(database, { contractId, ...contract });
  await desk.apply(await desk.receive([kavehRow, minaRow, rezaRow, saraRow]));
  const rosterId = await desk.receive(
    [
      { ...kavehRow, mobile: '09351112233', birth: '' },
      { ...minaRow, primary: sara },
      { ...rezaRow },
      { ...saraRow },
      { first: 'نیما', last: 'احمدی', nationalId: nima, primary: sara, relation: 'فرزند' },
    ].filter(row => row.nationalId !== reza),
    { on: '2026-07-01' },
  );
  const roster = await desk.roster(rosterId);
  const { joins, changes, leaves, unchanged, members } = await desk.as(desk.maker, db =>
    planChanges(db, roster),
  );
  assert.deepEqual(
    { joins, changes, leaves, unchanged, members },
    { joins: 1, changes: 2, leaves: 1, unchanged: 1, members: 4 },
  );
  const changed = await desk.as(desk.maker, db => listChanges(db, roster, { kind: 'change' }));
  assert.deepEqual(
    changed.people.map(({ nationalId, fields, relinked }) => ({ nationalId, fields, relinked })),
    [
      {
        nationalId: kaveh,
        fields: [{ field: 'mobile', before: '09121234567', after: '09351112233' }],
        relinked: false,
      },
      { nationalId: mina, fields: [], relinked: true },
    ],
  );
  const left = await desk.as(desk.maker, db => listChanges(db, roster, { kind: 'leave' }));
  assert.deepEqual(
    left.people.map(({ nationalId, coveredUntil }) => [nationalId, coveredUntil.toString()]),
    [[reza, '2026-06-30']],
  );
  assert.deepEqual(await desk.apply(rosterId), { ok: true, done: { joins: 1, changes: 2, leaves: 1 } });
  const members2 = await membersOf(contractId);
  assert.deepEqual(
    members2.map(({ id, primary, covered_from, covered_until }) => [
      id,
      primary,
      covered_from,
      covered_until,
    ]),
    [
      [kaveh, null, '2026-04-01', '2027-03-21'],
      [mina, sara, '2026-04-01', '2027-03-21'],
      [reza, kaveh, '2026-04-01', '2026-06-30'],
      [sara, null, '2026-04-01', '2027-03-21'],
      [nima, sara, '2026-07-01', '2027-03-21'],
    ],
  );
  const after = await desk.as(desk.maker, db => planChanges(db, roster));
  assert.deepEqual([after.joins, after.changes, after.leaves, after.unchanged], [0, 0, 0, 4]);
});

test('an endorsement touches only those it names', async () => {
  const { contractId, ...contract } = await buildContract(owner);
  const desk = await openRosterDesk(database, { contractId, ...contract });
  await desk.apply(await desk.receive([kavehRow, minaRow, saraRow]));
  const rosterId = await desk.receive(
    [
      { ...rezaRow, action: 'افزودن' },
      { ...minaRow, action: 'حذف' },
    ],
    { kind: 'endorsement', on: '2026-08-01' },
  );
  assert.deepEqual(
    (await desk.rows(rosterId)).flatMap(row => row.findings),
    [],
  );
  const applied = await desk.apply(rosterId, 1);
  assert.deepEqual(applied, { ok: true, done: { joins: 1, changes: 0, leaves: 1 } });
  assert.deepEqual(
    (await membersOf(contractId)).map(({ id, primary, covered_from, covered_until }) => [
      id,
      primary,
      covered_from,
      covered_until,
    ]),
    [
      [kaveh, null, '2026-04-01', '2027-03-21'],
      [mina, kaveh, '2026-04-01', '2026-07-31'],
      [reza, kaveh, '2026-08-01', '2027-03-21'],
      [sara, null, '2026-04-01', '2027-03-21'],
    ],
  );
});

test('who left and comes back has a second time of cover after the first', async () => {
  const { contractId, ...contract } = await buildContract(owner);
  const desk = await openRosterDesk(database, { contractId, ...contract });
  await desk.apply(await desk.receive([kavehRow, saraRow]));
  const leave = { kind: 'endorsement', on: '2026-06-01' } as const;
  await desk.apply(await desk.receive([{ ...saraRow, action: 'حذف' }], leave), 1);
  await desk.apply(await desk.receive([kavehRow, saraRow], { on: '2026-09-01' }));
  const times = (await membersOf(contractId)).filter(({ id }) => id === sara);
  assert.deepEqual(times.map(each => [each.covered_from, each.covered_until]).toSorted(), [
    ['2026-04-01', '2026-05-31'],
    ['2026-09-01', '2027-03-21'],
  ]);
});

test('nobody leaves because of a typing error: a held row speaks for the member it seems to mean', async () => {
  const desk = await openRosterDesk(database, await buildContract(owner));
  await desk.apply(await desk.receive([kavehRow, minaRow, saraRow]));
  const rosterId = await desk.receive([
    kavehRow,
    { ...minaRow, first: 'Mina' },
    { ...saraRow, nationalId: wrongDigit(sara) },
  ]);
  const roster = await desk.roster(rosterId);
  assert.equal(roster.counts.held, 2);
  assert.equal((await desk.as(desk.maker, db => planChanges(db, roster))).leaves, 0);
});

test('a dependent who signs in herself stays with her primary: another needs her consent', async () => {
  const { contractId, ...contract } = await buildContract(owner);
  const desk = await openRosterDesk(database, { contractId, ...contract });
  await desk.apply(await desk.receive([kavehRow, minaRow, saraRow]));
  const { id } = await owner
    .selectFrom('person')
    .select('id')
    .where('id_value', '=', mina)
    .executeTakeFirstOrThrow();
  await owner
    .insertInto('account')
    .values({ person_id: id, password_hash: 'none', mobile: '09121112233' })
    .execute();
  const rosterId = await desk.receive([kavehRow, { ...minaRow, primary: sara }, saraRow]);
  const planned = await desk.as(desk.maker, async db => planChanges(db, await desk.roster(rosterId)));
  assert.equal(planned.linksWaiting, 1);
  assert.deepEqual(await desk.apply(rosterId), { ok: true, done: { joins: 0, changes: 0, leaves: 0 } });
  assert.equal((await membersOf(contractId)).find(member => member.id === mina)?.primary, kaveh);
});
