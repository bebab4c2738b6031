import type { LightMyRequestResponse } from 'fastify';
import { paths, to } from '../../src/paths.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestApp, Visitor } from '../app.ts';
import { buildContract, type TestContract } from './contracts.ts';
import { buildStaffSession } from './sessions.ts';

export type TestColleague = { staffId: number; organizationId: number; visitor: Visitor };

/** A contract with somebody of each side who works on its cases. */
export type CorrectionDesk = {
  contract: TestContract;
  employer: TestColleague;
  agency: TestColleague;
  administrator: TestColleague;
};

export async function buildDesk(
  { owner, visitor }: Pick<TestApp, 'owner' | 'visitor'>,
  { of }: { of?: TestContract } = {},
): Promise<CorrectionDesk> {
  const contract = await buildContract(owner, of ? { of } : {});
  const colleague = async (
    organizationId: number,
    role: 'employer-hr' | 'agency-expert' | 'administrator-support',
  ) => {
    const { staffId, token } = await buildStaffSession(owner, { organizationId, role });
    return { staffId, organizationId, visitor: visitor(token) };
  };
  return {
    contract,
    employer: await colleague(contract.policyholderId, 'employer-hr'),
    agency: await colleague(contract.agencyId, 'agency-expert'),
    administrator: await colleague(contract.administratorId, 'administrator-support'),
  };
}

type StepPath =
  | typeof paths.correctionConfirm
  | typeof paths.correctionAgree
  | typeof paths.correctionDisagree
  | typeof paths.correctionAsk
  | typeof paths.correctionHandOn
  | typeof paths.correctionTake
  | typeof paths.correctionSettle
  | typeof paths.correctionReject
  | typeof paths.correctionStop
  | typeof paths.correctionNote
  | typeof paths.correctionAssign
  | typeof paths.correctionPropose
  | typeof paths.correctionPlace;

/** Opens the case, so that the form carries its token, and takes the step with the revision that was shown. */
export async function takeStep(
  { visitor }: TestColleague,
  caseId: number,
  step: StepPath,
  fields: Record<string, string> = {},
): Promise<LightMyRequestResponse> {
  const { body } = await visitor.get(to(paths.correctionCase, { caseId }));
  const revision = /name="revision" value="(\d+)"/.exec(body)?.[1];
  return visitor.post(to(step, { caseId }), { ...(revision === undefined ? {} : { revision }), ...fields });
}

export type CaseNow = { state: string; turn: string | null; revision: number; assignee: number | null };

export async function caseNow(owner: Db, caseId: number): Promise<CaseNow> {
  const row = await owner
    .selectFrom('correction_case')
    .select(['state', 'turn', 'revision', 'assignee_id'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return { state: row.state, turn: row.turn, revision: row.revision, assignee: row.assignee_id };
}

export async function eventsOf(owner: Db, caseId: number): Promise<string[]> {
  const rows = await owner
    .selectFrom('correction_event')
    .select('action')
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  return rows.map(({ action }) => action);
}
