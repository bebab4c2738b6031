import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { CaseState } from '../../src/domain/correction/case-steps.ts';
import { paths, to, withQuery } from '../../src/paths.ts';
import type { TestApp } from '../app.ts';
import { buildCase } from './cases.ts';
import { buildContract, type TestContract } from './contracts.ts';
import { photo } from './documents.ts';
import { buildMember } from './members.ts';
import { nationalIdOf } from './rosters.ts';
import { buildStaffSession } from './sessions.ts';

type Staff = { staffId: number; token: string };

/** A contract whose cases wait for letters, with its employer's and its agency's desks. */
export type LetterDesk = {
  contract: TestContract;
  hr: Staff;
  agency: Staff;
  /** Approved by the employer, and waiting for the paper, unless it stands elsewhere. */
  waitingCase(words?: { of?: TestContract; state?: CaseState }): Promise<number>;
  /** From the page with its boxes, as a browser would; the letter's id. */
  make(caseIds: readonly number[]): Promise<number>;
  sign(letterId: number, by?: Staff, bytes?: Buffer): Promise<LightMyRequestResponse>;
  caseOf(caseId: number): Promise<{ state: string; turn: string | null }>;
  /** The lines of a case's history. */
  actionsOf(caseId: number): Promise<string[]>;
};

export function newLetterAddress({ contractId }: TestContract): string {
  return withQuery(paths.correctionLetterNew, { contract: contractId });
}

export async function openLetterDesk({ app, owner, visitor }: TestApp): Promise<LetterDesk> {
  const contract = await buildContract(owner);
  const { policyholderId, agencyId } = contract;
  const hr = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });
  const agency = await buildStaffSession(owner, { organizationId: agencyId, role: 'agency-expert' });
  const scan = await photo({ width: 800, height: 1100 });
  let people = 0;
  return {
    contract,
    hr,
    agency,
    async waitingCase({ of = contract, state = 'letter' } = {}) {
      people += 1;
      const member = await buildMember(owner, of, {
        nationalId: nationalIdOf(people),
        firstName: 'میلاد',
        lastName: 'کاووسی',
      });
      const { caseId } = await buildCase(owner, of, {
        member,
        changes: [{ field: 'lastName', before: 'کاووسی', after: 'کاوسی' }],
      });
      await owner
        .updateTable('correction_case')
        .set({ state, needs_letter: true, asked_by: 'employer' })
        .where('id', '=', caseId)
        .execute();
      const approval = {
        case_id: caseId,
        revision: 0,
        staff_id: hr.staffId,
        organization_id: of.policyholderId,
      };
      await owner
        .insertInto('correction_approval')
        .values({ ...approval, at: new Date() })
        .execute();
      return caseId;
    },
    async make(caseIds) {
      const someone = visitor(hr.token);
      await someone.get(newLetterAddress(contract));
      const fields = new URLSearchParams({ form_token: someone.formToken, recipient: 'agency', reason: '' });
      for (const caseId of caseIds) fields.append('case', String(caseId));
      const reply = await app.inject({
        method: 'POST',
        url: newLetterAddress(contract),
        payload: fields.toString(),
        headers: {
          cookie: [...someone.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          'content-type': 'application/x-www-form-urlencoded',
        },
      });
      assert.equal(reply.statusCode, 303, reply.body);
      return Number(String(reply.headers.location).split('/').at(-1));
    },
    async sign(letterId, { token } = hr, bytes = scan) {
      const someone = visitor(token);
      await someone.get(to(paths.correctionLetter, { letterId }));
      return someone.upload(to(paths.correctionLetterSigned, { letterId }), {}, { name: 'scan.jpg', bytes });
    },
    caseOf: caseId =>
      owner
        .selectFrom('correction_case')
        .select(['state', 'turn'])
        .where('id', '=', caseId)
        .executeTakeFirstOrThrow(),
    async actionsOf(caseId) {
      const rows = await owner
        .selectFrom('correction_event')
        .select('action')
        .where('case_id', '=', caseId)
        .orderBy('position')
        .execute();
      return rows.map(({ action }) => action);
    },
  };
}
