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

test('an ID that is vouched for brings another name and mobile into the roster, and not into the account behind it', async () => {
  const contract = await buildContract(owner);
  const member = await buildMember(owner, contract, { ...before, mobile: '09121112233' });
  const { accountId } = await buildMemberSession(owner, member);
  const desk = await openRosterDesk(database, contract);
  const account = () =>
    owner.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();
  const stood = await account();
  const rosterId = await desk.receive([person(1, { mobile: '09350000000' }), person(2)], {
    kind: 'endorsement',
  });
  const accepted = await desk.as(desk.maker, db =>
    acceptId(
      { db, clock: desk.clock },
      { rosterId, rowNumber: 2, staffId: desk.maker.staffId },
      'کارت دیده شد',
    ),
  );
  assert.deepEqual(accepted, { ok: true });
  assert.equal((await desk.apply(rosterId)).ok, true);
  const { mobile } = await owner
    .selectFrom('membership')
    .select('mobile')
    .where('id', '=', member.membershipId)
    .executeTakeFirstOrThrow();
  assert.equal(mobile, '09350000000');
  assert.deepEqual(await account(), stood);
});
