import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildContract, type TestContract } from '../../../../test/builders/contracts.ts';
import { relinkMember } from '../../../../test/builders/family-links.ts';
import type { TestMember } from '../../../../test/builders/members.ts';
import { openRosterDesk } from '../../../../test/builders/roster-desk.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { testDatabase } from '../../../../test/database.ts';
import { planChanges } from '../../roster/plan-changes.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const [kaveh, mina, sara] = [nationalIdOf(21), nationalIdOf(22), nationalIdOf(23)];
const kavehRow = { first: 'کاوه', last: 'رستمی', nationalId: kaveh, relation: 'اصلی', mobile: '09121112201' };
const minaRow = { first: 'مینا', last: 'کریمی', nationalId: mina, primary: kaveh, relation: 'همسر' };
const saraRow = { first: 'سارا', last: 'احمدی', nationalId: sara, relation: 'اصلی', mobile: '09121112203' };

async function memberOf({ contractId }: TestContract, nationalId: string): Promise<TestMember> {
  const { rows } = await sql<TestMember>`
    select m.id as "membershipId", m.person_id as "personId", m.contract_id as "contractId", p.id_value as "nationalId"
    from membership m join person p on p.id = m.person_id
    where m.contract_id = ${contractId} and p.id_value = ${nationalId}`.execute(owner);
  assert.ok(rows[0]);
  return rows[0];
}

async function linkOf({ membershipId }: TestMember) {
  const { rows } = await sql`select standing, relation, primary_membership_id as "primary" from membership
    where id = ${membershipId}`.execute(owner);
  return rows[0];
}

test('a roster that says the old primary again, or nobody, or a portal of her own, leaves the corrected link and says so', async () => {
  const contract = await buildContract(owner);
  const desk = await openRosterDesk(database, contract);
  await desk.apply(await desk.receive([kavehRow, minaRow, saraRow]));
  const [spouse, right] = [await memberOf(contract, mina), await memberOf(contract, sara)];
  assert.equal(await relinkMember(database, contract, spouse, { primary: right }), undefined);
  const corrected = { standing: 'dependent', relation: 'spouse', primary: right.membershipId };
  const nobody = { ...minaRow, primary: nationalIdOf(99) };
  const herself = { ...minaRow, primary: '', relation: 'اصلی' };
  for (const row of [minaRow, nobody, herself]) {
    const rosterId = await desk.receive([kavehRow, row, saraRow]);
    const planned = await desk.as(desk.maker, async db => planChanges(db, await desk.roster(rosterId)));
    assert.equal(planned.linksWaiting, 1);
    await desk.apply(rosterId);
    assert.deepEqual(await linkOf(spouse), corrected);
  }
  const agrees = await desk.receive([kavehRow, { ...minaRow, primary: sara }, saraRow]);
  assert.equal(
    (await desk.as(desk.maker, async db => planChanges(db, await desk.roster(agrees)))).linksWaiting,
    0,
  );
});
