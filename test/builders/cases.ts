import type { CaseChange, CaseReason, CaseSubject } from '../../src/domain/correction/case.ts';
import { newTrackingCode } from '../../src/domain/correction/tracking-code.ts';
import { systemChance } from '../../src/platform/chance.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestContract } from './contracts.ts';
import type { TestMember } from './members.ts';

export type TestCase = { caseId: number; trackingCode: string };

type Words = {
  /** Whom it is about; nobody of the roster where it is left out. */
  member?: TestMember;
  /** Of no contract yet. */
  unplaced?: true;
  subject?: CaseSubject;
  reason?: CaseReason;
  turn?: 'employer' | 'agency' | 'administrator';
  nationalId?: string;
  firstName?: string;
  lastName?: string;
  mobile?: string;
  changes?: CaseChange[];
  openedByAccount?: number;
};

/** A case that has been sorted and lies in front of somebody, straight into the database. Run as the owner. */
export async function buildCase(db: Db, contract: TestContract, words: Words = {}): Promise<TestCase> {
  const { member, turn = words.unplaced ? 'administrator' : 'employer' } = words;
  const trackingCode = newTrackingCode(systemChance);
  const { id: caseId } = await db
    .insertInto('correction_case')
    .values({
      tracking_code: trackingCode,
      origin: words.openedByAccount === undefined ? 'activation' : 'member',
      subject: words.subject ?? 'activation',
      state: 'review',
      turn,
      due_at: new Date(Date.now() + 3 * 86_400_000),
      membership_type_id: contract.membershipTypeId,
      contract_id: words.unplaced ? null : contract.contractId,
      membership_id: member?.membershipId ?? null,
      id_type: 'national',
      id_value: words.nationalId ?? member?.nationalId ?? '0684159414',
      first_name: words.firstName ?? 'میلاد',
      last_name: words.lastName ?? 'کاووسی',
      mobile: words.mobile ?? '09121112233',
      mobile_proven: true,
      opened_by_account: words.openedByAccount ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('correction_diagnosis')
    .values({ case_id: caseId, reason: words.reason ?? 'name-near' })
    .execute();
  for (const { field, before, after } of words.changes ?? []) {
    await db
      .insertInto('correction_change')
      .values({ case_id: caseId, field, before: before ?? null, after })
      .execute();
  }
  return { caseId, trackingCode };
}

type Voice = { staffId: number; organizationId: number };

/** What is proposed has been approved by these, straight into the database, and waits to be applied. Run as the owner. */
export async function approveCase(
  db: Db,
  caseId: number,
  { voices, applyAfter }: { voices: readonly Voice[]; applyAfter?: string },
): Promise<void> {
  const { revision } = await db
    .selectFrom('correction_case')
    .select('revision')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  for (const [at, { staffId, organizationId }] of voices.entries()) {
    await db
      .insertInto('correction_approval')
      .values({
        case_id: caseId,
        revision,
        staff_id: staffId,
        organization_id: organizationId,
        at: new Date(Date.now() + at),
      })
      .execute();
  }
  await db
    .updateTable('correction_case')
    .set({
      state: 'approved',
      turn: null,
      due_at: null,
      asked_by: 'employer',
      needs_second: voices.length > 1,
      apply_after: applyAfter ?? null,
    })
    .where('id', '=', caseId)
    .execute();
}
