import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { testDatabase } from '../../../test/database.ts';
import { inSession } from '../../../test/in-session.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const people = { firstName: 'میلاد', lastName: 'کاوسی' };
const milad = await buildMember(owner, contract, { ...people, nationalId: '0089999999' });
const other = await buildMember(owner, contract, { ...people, nationalId: '0499370899' });
const staffOf = (organizationId: number, role: 'employer-hr' | 'agency-expert') =>
  buildStaffSession(owner, { organizationId, role });
const hr = await staffOf(contract.policyholderId, 'employer-hr');
const expert = await staffOf(contract.agencyId, 'agency-expert');

type Agreed = { field?: 'iban' | 'mobile'; revision?: number };

/** In front of the employer again, after the agency has agreed to what is proposed. */
async function agreed({ field = 'iban', revision = 0 }: Agreed = {}): Promise<number> {
  const { caseId } = await buildCase(owner, contract, {
    member: milad,
    changes: [{ field, before: undefined, after: '09121112233' }],
  });
  await sql`update correction_case set revision = ${revision} where id = ${caseId}`.execute(owner);
  await sql`insert into correction_approval values (${caseId}, ${revision}, ${expert.staffId}, ${contract.agencyId}, now())`.execute(
    owner,
  );
  return caseId;
}

const asHr = (statement: ReturnType<typeof sql>) =>
  inSession(database, hr.token, db => statement.execute(db));
const refused = /row-level security|check_violation|under a new revision|when it was opened|before its day/;

test('what somebody has agreed to is not exchanged under that voice', async () => {
  const caseId = await agreed();
  await assert.rejects(
    asHr(sql`insert into correction_change values (${caseId}, 'lastName', null, 'دیگری')`),
    refused,
  );
  const { numAffectedRows } = await asHr(sql`delete from correction_change where case_id = ${caseId}`);
  assert.equal(numAffectedRows, 0n);
  await assert.rejects(
    asHr(sql`update correction_case set membership_id = ${other.membershipId} where id = ${caseId}`),
    refused,
  );
});

test('no statement goes back to a revision that somebody agreed to, or agrees beforehand to one that is to come', async () => {
  const caseId = await agreed({ revision: 1 });
  await asHr(sql`update correction_case set revision = 2 where id = ${caseId}`);
  await assert.rejects(asHr(sql`update correction_case set revision = 1 where id = ${caseId}`), refused);
  const agree = (revision: number) =>
    asHr(
      sql`insert into correction_approval values (${caseId}, ${revision}, ${hr.staffId}, ${contract.policyholderId}, now())`,
    );
  await assert.rejects(agree(3), refused);
  await agree(2);
});

test('whose case it is and where its codes go is said once', async () => {
  const caseId = await agreed();
  for (const change of [
    sql`mobile = '09360000000'`,
    sql`id_value = '0684159414'`,
    sql`opened_by_staff = ${hr.staffId}`,
    sql`resume_hash = sha256('x'), resume_until = now() + interval '1 day'`,
  ])
    await assert.rejects(asHr(sql`update correction_case set ${change} where id = ${caseId}`), refused);
});

test('a new mobile is held for a day, whatever a statement says', async () => {
  const caseId = await agreed({ field: 'mobile' });
  await asHr(
    sql`insert into correction_approval values (${caseId}, 0, ${hr.staffId}, ${contract.policyholderId}, now())`,
  );
  const approve = (until: string) =>
    asHr(sql`update correction_case set state = 'approved', turn = null, due_at = null, turn_since = now(),
      apply_after = now() + ${until}::interval where id = ${caseId}`);
  await assert.rejects(approve('1 hour'), refused);
  await approve('24 hours');
  await assert.rejects(
    asHr(sql`update correction_case set apply_after = null where id = ${caseId}`),
    refused,
  );
});
