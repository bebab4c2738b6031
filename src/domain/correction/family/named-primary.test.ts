import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { buildMember } from '../../../../test/builders/members.ts';
import { buildMemberSession } from '../../../../test/builders/sessions.ts';
import { testDatabase } from '../../../../test/database.ts';
import { inSession } from '../../../../test/in-session.ts';
import { findCase } from '../find-case.ts';
import { findNamedPrimary } from './find-named-primary.ts';
import { type NamedPrimary, namePrimary } from './name-primary.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const job = database.pool('job').db;
const contract = await buildContract(owner);
const wrong = await buildMember(owner, contract, {
  nationalId: '0499370899',
  firstName: 'بهمن',
  lastName: 'نوری',
});
const right = await buildMember(owner, contract, {
  nationalId: '0084575948',
  firstName: 'علی‌رضا',
  lastName: 'کاوسی',
});
const spouse = await buildMember(owner, contract, {
  nationalId: '0790419904',
  firstName: 'مریم',
  lastName: 'امینی',
  primary: wrong,
});
const { accountId, token } = await buildMemberSession(owner, spouse);

async function name(words: Partial<NamedPrimary>) {
  const { caseId } = await buildCase(owner, contract, {
    member: spouse,
    subject: 'family-link',
    openedByAccount: accountId,
  });
  await sql`update correction_case set state = 'sorting', turn = null, due_at = null where id = ${caseId}`.execute(
    owner,
  );
  const named: NamedPrimary = {
    idType: 'national',
    idValue: right.nationalId,
    firstName: 'عليرضا',
    lastName: 'کاوسی',
    ...words,
  };
  await inSession(database, token, db => namePrimary(db, caseId, named));
  const found = await findCase(job, caseId);
  assert.ok(found);
  return { caseId, found: await findNamedPrimary(job, found) };
}

test('the primary whom a member names is found by ID and name together, in another spelling too', async () => {
  const change = {
    field: 'primary',
    before: String(wrong.membershipId),
    after: String(right.membershipId),
  };
  assert.deepEqual((await name({})).found?.change, change);
});

test('a right ID with another name, a dependent, and who is the primary already lead nowhere', async () => {
  for (const words of [
    { lastName: 'سلیمانی' },
    { idValue: '0684159414' },
    { idValue: spouse.nationalId, firstName: 'مریم', lastName: 'امینی' },
    { idValue: wrong.nationalId, firstName: 'بهمن', lastName: 'نوری' },
  ]) {
    const { found } = await name(words);
    assert.ok(found);
    assert.equal(found.change, undefined);
  }
});

test('her own session reads what she typed and learns nothing by it; a case under way takes no other name', async () => {
  const { caseId } = await name({});
  await inSession(database, token, async db => {
    const found = await findCase(db, caseId);
    assert.ok(found);
    assert.equal((await findNamedPrimary(db, found))?.change, undefined);
  });
  const { caseId: later } = await buildCase(owner, contract, { member: spouse, openedByAccount: accountId });
  const typed: NamedPrimary = { idType: 'national', idValue: '1', firstName: 'الف', lastName: 'ب' };
  await assert.rejects(
    inSession(database, token, db => namePrimary(db, later, typed)),
    /row-level security/,
  );
});
