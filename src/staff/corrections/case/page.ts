import { listAssignees } from '../../../domain/correction/assign-case.ts';
import { stepsOpenTo } from '../../../domain/correction/case-steps.ts';
import { sidesOfCase } from '../../../domain/correction/contract-sides.ts';
import type { CaseStory } from '../../../domain/correction/find-case-story.ts';
import { findVersionOfCase } from '../../../domain/roster/versions/find-version-of-case.ts';
import { emptyForm, type FormState } from '../../../html/form.ts';
import type { Html } from '../../../html/tag.ts';
import { type Ask, again, notFound, page, type Reply, rightsOf } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { aboutCase, findAskedCase } from '../asked-case.ts';
import { casePage } from './page.html.ts';

/** Opening a case is reading a person's file. */
export async function showCase(ask: Ask): Promise<Reply> {
  const story = await findAskedCase(ask);
  if (!story) return notFound;
  return page(await viewOf(ask, story, {}), { about: aboutCase(story, { state: story.found.state }) });
}

/** What is wrong with a step that was tried; its form stands open with what was typed. */
export type Tried = { step?: string; state?: FormState; error?: string };

/** The case as it stands. Nothing was changed. */
export async function showCaseAgain(ask: Ask, tried: Tried): Promise<Reply> {
  const story = await findAskedCase(ask);
  return story ? again(await viewOf(ask, story, tried)) : notFound;
}

async function viewOf({ deps, viewer, shell }: Ask, story: CaseStory, tried: Tried): Promise<Html> {
  const { db, clock } = deps;
  const staff = staffOf(viewer);
  const actor = actorOf(staff);
  const { found, approvals } = story;
  const approvedBy = approvals
    .filter(({ revision }) => revision === found.revision)
    .map(({ organizationId }) => organizationId);
  const rights = rightsOf[staff.role];
  return casePage(shell, {
    ...story,
    actor,
    steps: stepsOpenTo(actor, { ...found, approvedBy }),
    sides: await sidesOfCase(db, found),
    version: await findVersionOfCase(db, found.id),
    colleagues: found.turn === actor.side ? await listAssignees(db, actor) : [],
    now: clock.now(),
    may: { printCodes: rights.includes('print-codes'), editRoster: rights.includes('edit-roster') },
    tried: { step: tried.step, state: tried.state ?? emptyForm, error: tried.error },
  });
}
