import assert from 'node:assert/strict';
import { applyCase, type CaseApplied } from '../../src/domain/correction/apply-case.ts';
import type { CaseChange } from '../../src/domain/correction/case.ts';
import { findCase } from '../../src/domain/correction/find-case.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import type { TestDatabase } from '../database.ts';
import { approveCase, buildCase } from './cases.ts';
import { buildContract } from './contracts.ts';
import { buildMember, type MemberWords, type TestMember } from './members.ts';
import { nationalIdOf } from './rosters.ts';
import { buildStaffSession } from './sessions.ts';

export type DeskVoice = { staffId: number; token: string; organizationId: number };
type Approving = { voices?: DeskVoice[]; nationalId?: string; applyAfter?: string };

/** A contract with its two houses, on the first of September 2026, and cases of it that are approved and applied. */
export async function openCaseDesk(database: TestDatabase) {
  const owner = database.pool('owner').db;
  const db = database.pool('job').db;
  const contract = await buildContract(owner);
  const clock = fixedClock('2026-09-01T08:00:00Z');
  const voice = async (
    organizationId: number,
    role: 'employer-hr' | 'agency-expert',
  ): Promise<DeskVoice> => ({
    ...(await buildStaffSession(owner, { organizationId, role })),
    organizationId,
  });
  const hr = await voice(contract.policyholderId, 'employer-hr');
  const expert = await voice(contract.agencyId, 'agency-expert');
  let drawn = 0;
  const desk = {
    contract,
    clock,
    hr,
    expert,
    /** Another member each time, میلاد کاووسی unless it is said otherwise. */
    member(words: Partial<MemberWords> = {}): Promise<TestMember> {
      drawn += 1;
      return buildMember(owner, contract, {
        nationalId: nationalIdOf(drawn),
        firstName: 'میلاد',
        lastName: 'کاووسی',
        ...words,
      });
    },
    /** A case about this member, or about nobody of the roster, approved by these. */
    async approved(
      who: TestMember | undefined,
      changes: CaseChange[],
      { voices = [hr], nationalId, applyAfter }: Approving = {},
    ): Promise<number> {
      const { caseId } = await buildCase(owner, contract, {
        ...(who ? { member: who } : {}),
        ...(nationalId ? { nationalId } : {}),
        changes,
      });
      await approveCase(owner, caseId, { voices, ...(applyAfter ? { applyAfter } : {}) });
      return caseId;
    },
    apply: (caseId: number): Promise<CaseApplied> => applyCase({ db, clock }, caseId),
    /** Applies a case that comes back to the employer, its approvals void; the reason. */
    async givenBack(caseId: number): Promise<string | null> {
      assert.deepEqual(await desk.apply(caseId), { ok: false, why: 'given-back' });
      const found = await findCase(owner, caseId);
      assert.deepEqual([found?.state, found?.turn, found?.revision], ['review', 'employer', 1]);
      const event = await owner
        .selectFrom('correction_event')
        .select(['action', 'note', 'shown'])
        .where('case_id', '=', caseId)
        .executeTakeFirstOrThrow();
      assert.deepEqual([event.action, event.shown], ['give-back', false]);
      return event.note;
    },
    membership: (membershipId: number | undefined) =>
      owner
        .selectFrom('membership')
        .selectAll()
        .where('id', '=', membershipId ?? 0)
        .executeTakeFirstOrThrow(),
    versions: (membershipId: number) =>
      owner
        .selectFrom('membership_version')
        .selectAll()
        .where('membership_id', '=', membershipId)
        .orderBy('id')
        .execute(),
    roster: (rosterId: number | undefined) =>
      owner
        .selectFrom('roster')
        .selectAll()
        .where('id', '=', rosterId ?? 0)
        .executeTakeFirstOrThrow(),
  };
  return desk;
}
