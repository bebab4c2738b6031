import { sql } from 'kysely';
import { applyCase } from '../../src/domain/correction/apply-case.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestDatabase } from '../database.ts';
import { buildCase, type TestCase } from './cases.ts';
import type { TestContract } from './contracts.ts';
import type { TestMember } from './members.ts';
import { buildStaffSession } from './sessions.ts';

type Words = {
  member: TestMember;
  from?: TestMember;
  to: TestMember;
  linkedFrom?: string;
  relation?: string;
};

/** A case that two houses have approved and that waits for the word of whom it moves. Run as the owner. */
export async function buildAskedConsent(
  db: Db,
  contract: TestContract,
  { member, from, to, linkedFrom, relation }: Words,
): Promise<TestCase> {
  const changes = [
    {
      field: 'primary' as const,
      before: from ? String(from.membershipId) : undefined,
      after: String(to.membershipId),
    },
    ...(linkedFrom === undefined
      ? []
      : [{ field: 'linkedFrom' as const, before: undefined, after: linkedFrom }]),
    ...(relation === undefined ? [] : [{ field: 'relation' as const, before: 'self', after: relation }]),
  ];
  const made = await buildCase(db, contract, { member, subject: 'family-link', changes });
  for (const [organizationId, role] of [
    [contract.policyholderId, 'employer-hr'],
    [contract.agencyId, 'agency-expert'],
  ] as const) {
    const { staffId } = await buildStaffSession(db, { organizationId, role });
    await sql`insert into correction_approval (case_id, revision, staff_id, organization_id, at)
      values (${made.caseId}, 0, ${staffId}, ${organizationId}, now())`.execute(db);
  }
  await sql`insert into correction_consent (case_id, revision, person_id, asked_at)
    values (${made.caseId}, 0, ${member.personId}, now())`.execute(db);
  await sql`update correction_case set state = 'consent', turn = 'member', needs_second = true, needs_consent = true
    where id = ${made.caseId}`.execute(db);
  return made;
}

/** As the job does. */
export function applyApproved(database: TestDatabase, caseId: number) {
  return applyCase({ db: database.pool('job').db, clock: systemClock }, caseId);
}

export async function caseState(db: Db, caseId: number) {
  const { rows } = await sql<{ state: string; outcome: string | null; rejection: string | null }>`
    select state, outcome, rejection from correction_case where id = ${caseId}`.execute(db);
  return rows[0];
}
