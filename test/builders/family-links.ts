import { sql } from 'kysely';
import type { RelinkRefusal } from '../../src/domain/correction/family/judge-relink.ts';
import { type Relinking, relink } from '../../src/domain/correction/family/relink.ts';
import { systemClock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestDatabase } from '../database.ts';
import { buildCase } from './cases.ts';
import type { TestContract } from './contracts.ts';
import type { TestMember } from './members.ts';

/** A version of the contract's roster in whose name members are changed. Run as the owner. */
async function buildVersion(db: Db, { contractId, policyholderId }: TestContract): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    with uploader as (
      insert into staff (organization_id, role, user_name, name_fa, name_en, password_hash, authenticator_secret)
      values (${policyholderId}, 'employer-hr', 'version-' || gen_random_uuid(), 'نگار صادقی', 'Negar Sadeghi', 'none', 'none')
      returning id)
    insert into roster (contract_id, kind, effective_on, file_name, file_sha256, file_bytes, file_format, uploaded_by)
    select ${contractId}, 'endorsement', '2026-04-01', 'الحاقیه.xlsx', sha256(''), 1, 'xlsx', id from uploader
    returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

type Wanted = {
  primary: TestMember | undefined;
  linkedFrom?: string;
  relation?: string;
  /** Whose consent the case has. */
  consentOf?: TestMember;
};

/** Re-links a member as the job that applies a case does; says why where it does not. */
export async function relinkMember(
  database: TestDatabase,
  contract: TestContract,
  member: TestMember,
  { primary, linkedFrom, relation, consentOf }: Wanted,
): Promise<RelinkRefusal | undefined> {
  const owner = database.pool('owner').db;
  const { caseId } = await buildCase(owner, contract, { member, subject: 'family-link' });
  if (consentOf)
    await sql`insert into correction_consent (case_id, revision, person_id, asked_at, given_at, proof)
      values (${caseId}, 0, ${consentOf.personId}, now(), now(), 'sign-in-code')`.execute(owner);
  const link: Relinking = {
    contractId: member.contractId,
    membershipId: member.membershipId,
    caseId,
    rosterId: await buildVersion(owner, contract),
    primary: primary?.membershipId,
    linkedFrom,
    relation,
  };
  const done = await database
    .pool('job')
    .db.transaction()
    .execute(db => relink({ db, clock: systemClock }, link));
  return done.ok ? undefined : done.why;
}
