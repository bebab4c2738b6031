import { sql } from 'kysely';
import type { Actor } from '../../src/domain/correction/case-steps.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestDatabase } from '../database.ts';
import { openTellingDesk, type TellingDesk } from './case-telling.ts';
import { buildContract, type TestContract } from './contracts.ts';
import { buildMember, type TestMember } from './members.ts';
import { nationalIdOf } from './rosters.ts';
import { buildStaffSession } from './sessions.ts';

export type TellingPeople = {
  owner: Db;
  contract: TestContract;
  desk: TellingDesk;
  /** Of the employer, who has no address. */
  hr: Actor & { kind: 'staff' };
  caseMobile: string;
  rosterMobile: string;
  /** Of every account that the builders make. */
  accountMobile: string;
  /** Another member each time, with the roster's mobile. */
  somebody(words?: { primary?: TestMember }): Promise<TestMember>;
  /** The employer's voice for what is proposed. */
  approve(caseId: number): Promise<void>;
};

/** A contract with members, and somebody who takes steps in their cases. */
export async function tellingPeople(database: TestDatabase): Promise<TellingPeople> {
  const owner = database.pool('owner').db;
  const contract = await buildContract(owner);
  const organizationId = contract.policyholderId;
  const { staffId } = await buildStaffSession(owner, { organizationId, role: 'employer-hr' });
  const rosterMobile = '09125550002';
  let people = 0;
  return {
    owner,
    contract,
    desk: openTellingDesk(database, fixedClock(new Date().toISOString())),
    hr: { kind: 'staff', staffId, organizationId, side: 'employer' },
    caseMobile: '09125550001',
    rosterMobile,
    accountMobile: '09121112233',
    somebody(words = {}) {
      people += 1;
      return buildMember(owner, contract, {
        nationalId: nationalIdOf(people),
        firstName: 'میلاد',
        lastName: 'کاوسی',
        mobile: rosterMobile,
        ...words,
      });
    },
    async approve(caseId) {
      await sql`insert into correction_approval (case_id, revision, staff_id, organization_id, at)
        select id, revision, ${staffId}, ${organizationId}, now() from correction_case where id = ${caseId}`.execute(
        owner,
      );
    },
  };
}
