import {
  listByReadiness,
  type Readiness,
  summarizeReadiness,
} from '../../../domain/roster/summarize-readiness.ts';
import { type Ask, idFrom, notFound, page, type Reply, redirect } from '../../../route.ts';
import { findAskedRoster, mayPrintCodes, rosterHref } from '../asked-roster.ts';
import { readinessPage } from './page.html.ts';

const readinesses = ['needs-proof', 'cannot', 'ready'] as const satisfies Readiness[];
const judged: readonly string[] = ['checked', 'submitted', 'applied'];

export async function showReadiness(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster } = asked;
  if (!judged.includes(roster.state)) return redirect(rosterHref(roster));
  const { db } = ask.deps;
  const after = idFrom(ask.query.get('after'));
  const mayPrint = mayPrintCodes(ask);
  const counts = await summarizeReadiness(db, roster);
  // Without a choice, the first list that has somebody on it: who needs something comes before who is ready.
  const chosen = readinesses.find(each => each === ask.query.get('kind'));
  const readiness = chosen ?? readinesses.find(each => counts[each] > 0) ?? 'ready';
  const listed = await listByReadiness(db, roster, { readiness, after });
  return page(readinessPage(ask.shell, { ...asked, ...listed, counts, readiness, after, mayPrint }));
}
