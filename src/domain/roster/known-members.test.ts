import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { person } from '../../../test/builders/fix-desk.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { testDatabase } from '../../../test/database.ts';
import { acceptId } from './accept-id.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;

const before = { nationalId: nationalIdOf(1), firstName: 'مهرانگیز', lastName: 'توکلی' };

test('of an earlier contract nothing is told where other people see this one than saw that one', async () => {
  const now = await buildContract(owner);
  const elsewhere = await buildContract(owner);
  const houses = [{}, { administratorId: elsewhere.administratorId }, { agencyId: elsewhere.agencyId }];
  const told: boolean[] = [];
  for (const other of houses) {
    const contract = await buildContract(owner, { of: { ...now, ...other } });
    await buildMember(owner, await buildContract(owner, { of: now, year: 1404 }), before);
    const desk = await openRosterDesk(database, contract);
    const [row] = await desk.rows(await desk.receive([person(1)]));
    told.push(row?.findings.some(({ code }) => code === 'id-known-as-another') ?? false);
  }
  assert.deepEqual(told, [true, false, false]);
});

test('an ID with an account behind it is vouched for under no other name; the account and its member stay as they are', async () => {
  const contract = await buildContract(owner);
  const member = await buildMember(owner, contract, { ...before, mobile: '09121112233' });
  const desk = await openRosterDesk(database, contract);
  const person1 = person(1, { mobile: '09350000000' });
  const rosterId = await desk.receive([person1, person(2)], { kind: 'endorsement' });
  const { clock, maker } = desk;
  const address = { rosterId, rowNumber: 2, staffId: maker.staffId };
  const accept = () => desk.as(maker, db => acceptId({ db, clock }, address, 'کارت ملی دیده شد'));
  const { accountId } = await buildMemberSession(owner, member);
  const account = () =>
    owner.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
  const stood = await account();
  assert.deepEqual(await accept(), { ok: false, why: 'has-account' });
  assert.equal((await desk.apply(rosterId)).ok, true);
  const { mobile, last_name } = await owner
    .selectFrom('membership')
    .select(['mobile', 'last_name'])
    .where('id', '=', member.membershipId)
    .executeTakeFirstOrThrow();
  assert.deepEqual([mobile, last_name], ['09121112233', before.lastName]);
  assert.deepEqual(await account(), stood);
});

test('an ID that nobody signs in with is vouched for under another name', async () => {
  const contract = await buildContract(owner);
  await buildMember(owner, contract, { ...before, nationalId: nationalIdOf(3) });
  const desk = await openRosterDesk(database, contract);
  const rosterId = await desk.receive([person(3), person(4)], { kind: 'endorsement' });
  const { clock, maker } = desk;
  const address = { rosterId, rowNumber: 2, staffId: maker.staffId };
  const accepted = await desk.as(maker, db => acceptId({ db, clock }, address, 'کارت ملی دیده شد'));
  assert.deepEqual(accepted, { ok: true });
  assert.deepEqual(
    (await desk.rows(rosterId)).map(({ standing }) => standing),
    ['good', 'good'],
  );
});
