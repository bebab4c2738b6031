import { type Readiness, readinesses } from '../../../domain/roster/grades.ts';
import { countReasons, listByReadiness } from '../../../domain/roster/list-unready.ts';
import { rankSteps, type Step } from '../../../domain/roster/rank-steps.ts';
import { summarizeReadiness } from '../../../domain/roster/summarize-readiness.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, notFound, page, type Reply, redirect, rowNumberFrom } from '../../../route.ts';
import { findAskedRoster, mayPrintCodes, rosterHref } from '../asked-roster.ts';
import { countingPage } from './counting.html.ts';
import { readinessPage } from './page.html.ts';

const judged: readonly string[] = ['checked', 'submitted', 'applied'];
const longestSearch = 100;

export function showReadiness(ask: Ask): Promise<Reply> {
  return show(ask, ask.query, undefined);
}

/** A search is answered at once: names and IDs stay out of the address. Without one the filters go into it. */
export async function searchReadiness(ask: Ask): Promise<Reply> {
  const { form } = ask;
  const search = form.get('search')?.trim().slice(0, longestSearch);
  if (search) return show(ask, form, search);
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const [kind, reason] = ['kind', 'reason'].map(name => form.get(name) ?? '');
  return redirect(to(paths.rosterReadiness, { rosterId: asked.roster.id }, { kind, reason }));
}

async function show(ask: Ask, fields: URLSearchParams, search: string | undefined): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster, contract } = asked;
  if (!judged.includes(roster.state)) return redirect(rosterHref(roster));
  const { db } = ask.deps;
  const counts = await summarizeReadiness(db, roster);
  if (!counts)
    return page(countingPage(ask.shell, asked, to(paths.rosterReadiness, { rosterId: roster.id })));
  const reasons = await countReasons(db, roster);
  const steps = rankSteps(reasons, contract.proofs.includes('employer-code'));
  const step = steps.find(({ kind }) => kind === fields.get('step'));
  const readiness = step?.grade ?? chosenGrade(fields, counts);
  const reason = reasons.find(each => each.grade === readiness && each.reason === fields.get('reason'));
  const after = rowNumberFrom(fields.get('after'));
  const filter = { readiness, reasons: reasonsOf(step, reason?.reason), search, after };
  const listed = await listByReadiness(db, roster, filter);
  return page(
    readinessPage(ask.shell, {
      ...asked,
      ...listed,
      counts,
      reasons,
      steps,
      step: step?.kind,
      readiness,
      reason: reason?.reason,
      search,
      after,
      mayPrint: mayPrintCodes(ask),
    }),
  );
}

/** Without a choice, the first list that has somebody on it. */
function chosenGrade(fields: URLSearchParams, counts: Record<Readiness, number>): Readiness {
  const chosen = readinesses.find(each => each === fields.get('kind'));
  return chosen ?? readinesses.find(each => counts[each] > 0) ?? 'ready';
}

function reasonsOf(step: Step | undefined, reason: string | undefined): string[] {
  return reason === undefined ? (step?.reasons ?? []) : [reason];
}
