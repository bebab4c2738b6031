import { countFamilies } from '../../../domain/roster/count-families.ts';
import { findProgress } from '../../../domain/roster/find-roster.ts';
import { listCases } from '../../../domain/roster/list-cases.ts';
import { countFindings } from '../../../domain/roster/list-rows.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import { summarizePlan } from '../../../domain/roster/summarize-plan.ts';
import { summarizeReadiness } from '../../../domain/roster/summarize-readiness.ts';
import { emptyForm, type FormState } from '../../../html/form.ts';
import type { Db } from '../../../platform/database.ts';
import { type Ask, again, notFound, page, type Reply, rowNumberFrom } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { type AskedRoster, findAskedRoster, mayDecide, mayEdit, mayPrintCodes } from '../asked-roster.ts';
import { isOwnWork } from '../whose-turn.ts';
import { storyPage } from './page.html.ts';
import { selectedKind } from './selected-kind.ts';
import { isWorkedAt, type Stage, stageOf } from './stage.ts';

export async function showStory(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  return asked ? page(await storyOf(ask, asked, emptyForm)) : notFound;
}

/** The page again, with what is wrong in the form of the decision. */
export async function showStoryAgain(ask: Ask, asked: AskedRoster, state: FormState): Promise<Reply> {
  return again(await storyOf(ask, asked, state));
}

async function storyOf(ask: Ask, asked: AskedRoster, decision: FormState) {
  const { deps, viewer, shell, query } = ask;
  return storyPage(shell, {
    ...asked,
    ...(await gatherFacts(deps.db, asked.roster, query)),
    stage: await currentStage(ask, asked),
    mayEdit: mayEdit(ask),
    mayDecide: mayDecide(ask),
    mayPrint: mayPrintCodes(ask),
    isOpen: asked.roster.state === 'checked' && mayEdit(ask),
    ownWork: isOwnWork(asked.roster, staffOf(viewer).staffId),
    decision,
  });
}

/** Of the work that a job is at, or waits to be at. */
async function currentStage(ask: Ask, { roster }: AskedRoster): Promise<Stage | undefined> {
  const { db, clock } = ask.deps;
  const { id, state } = roster;
  if (!isWorkedAt(state)) return undefined;
  return stageOf(ask, { state, progress: await findProgress(db, id), now: clock.now() });
}

export type StoryFacts = Awaited<ReturnType<typeof gatherFacts>>;

/** Cases come with their households, notes as lines of a list. */
const shownCases = 5;
const shownNotes = 20;

async function gatherFacts(db: Db, roster: Roster, query: URLSearchParams) {
  const { state, readAt } = roster;
  const isOpen = state === 'checked' || state === 'submitted';
  const graded = isOpen || state === 'applied';
  const readiness = graded ? await summarizeReadiness(db, roster) : undefined;
  const findings = readAt ? await countFindings(db, roster) : [];
  const selected = selectedKind(findings, query);
  const after = rowNumberFrom(query.get('after'));
  const shown = selected?.severity === 'note' ? shownNotes : shownCases;
  return {
    findings,
    selected,
    after,
    cases: selected && (await listCases(db, roster, { ...selected, after }, shown)),
    families: readAt ? await countFamilies(db, roster) : undefined,
    // What was applied stands in the roster itself; what ended without that would change nothing.
    planned: isOpen ? await summarizePlan(db, roster) : undefined,
    readiness,
    /** A large roster whose numbers are not there yet. */
    counting: graded && !readiness,
  };
}
