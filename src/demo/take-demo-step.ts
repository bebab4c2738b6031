import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import { openSession } from '../domain/account/open-session.ts';
import type { Remarked } from '../domain/correction/add-remark.ts';
import { approveCase } from '../domain/correction/approve-case.ts';
import { askMember } from '../domain/correction/ask-member.ts';
import { assignCase } from '../domain/correction/assign-case.ts';
import { handOnCase } from '../domain/correction/hand-on-case.ts';
import { type Moved, moveCase } from '../domain/correction/move-case.ts';
import { noteCase } from '../domain/correction/note-case.ts';
import { answerQuestion } from '../domain/correction/opener/answer-question.ts';
import { withdrawCase } from '../domain/correction/opener/withdraw-case.ts';
import { rejectCase } from '../domain/correction/reject-case.ts';
import { settleCase } from '../domain/correction/settle-case.ts';
import type { DemoStep } from './demo-cases.ts';
import type { DemoDesk } from './demo-desk.ts';

type StepDeps = Pick<Deps, 'db' | 'clock' | 'chance'>;
type Asked<Step extends DemoStep = DemoStep> = { caseId: number; desk: DemoDesk; step: Step };

/** One step by whoever takes it, through the same use cases as the pages'. */
export async function takeDemoStep(deps: StepDeps, { caseId, desk, step }: Asked): Promise<void> {
  const moved =
    step.by === 'member'
      ? await memberStep(deps, { caseId, desk, step })
      : step.by === 'system'
        ? await systemStep(deps, { caseId, desk, step })
        : await asStaff(deps, desk.staff[step.by].staffId, () => staffStep(deps, { caseId, desk, step }));
  if (!moved.ok)
    throw new Error(`a step of the demo's case ${caseId} was not taken: ${step.does}, ${moved.why}`);
}

type StaffStep = Exclude<DemoStep, { by: 'member' | 'system' }>;

function staffStep(deps: StepDeps, { caseId, desk, step }: Asked<StaffStep>): Promise<Moved | Remarked> {
  const actor = desk.staff[step.by];
  const asked = { caseId, actor };
  switch (step.does) {
    case 'confirm':
    case 'agree':
      return approveCase(deps, { ...asked, as: step.does });
    case 'take-on':
      return assignCase(deps, { ...asked, to: actor.staffId });
    case 'ask':
      return askMember(deps, { ...asked, question: step.text });
    case 'note':
      return noteCase(deps, { ...asked, note: step.text });
    case 'hand-on':
      return handOnCase(deps, { ...asked, to: step.to, note: step.text });
    case 'reject':
      return rejectCase(deps, { ...asked, reason: step.reason, note: step.text });
    case 'settle':
      return settleCase(deps, { ...asked, outcome: step.outcome, note: step.text });
  }
}

function memberStep(deps: StepDeps, { caseId, step }: Asked<DemoStep & { by: 'member' }>): Promise<Moved> {
  const opener = { caseId, accountId: undefined };
  return step.does === 'answer'
    ? answerQuestion(deps, { ...opener, text: step.text })
    : withdrawCase(deps, opener);
}

function systemStep(deps: StepDeps, { caseId, step }: Asked<DemoStep & { by: 'system' }>): Promise<Moved> {
  return moveCase(deps, {
    caseId,
    action: 'escalate',
    actor: { kind: 'job' },
    decide: () => ({ state: 'review', turn: step.to }),
    patch: ({ escalations }) => ({ escalations: escalations + 1 }),
  });
}

/** With a session that is gone with the step: who has to agree is asked in the name of whoever looks. */
async function asStaff<T>(deps: StepDeps, staffId: number, work: () => Promise<T>): Promise<T> {
  const token = await openSession(deps, { staffId });
  await sql`select * from enter(${token})`.execute(deps.db);
  const done = await work();
  await sql`select leave()`.execute(deps.db);
  await sql`select * from enter('')`.execute(deps.db);
  return done;
}
