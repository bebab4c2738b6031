import { type ChangeKind, listChanges } from '../../../domain/roster/list-changes.ts';
import { summarizePlan } from '../../../domain/roster/summarize-plan.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, notFound, page, type Reply, redirect } from '../../../route.ts';
import { comparisonHref } from '../../contracts/roster/versions-card.html.ts';
import { findAskedRoster, rosterHref } from '../asked-roster.ts';
import { countingPage } from '../readiness/counting.html.ts';
import { changesPage } from './page.html.ts';

const changeKinds = ['join', 'change', 'leave', 'unchanged'] as const satisfies ChangeKind[];

export async function showChanges(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster } = asked;
  if (roster.version !== undefined) {
    const { contractId, version } = roster;
    return redirect(comparisonHref({ contractId, version }));
  }
  // Before it is read there is nothing to plan, and after the decision the plan is history.
  if (roster.state !== 'checked' && roster.state !== 'submitted') return redirect(rosterHref(roster));
  const { db } = ask.deps;
  const kind = changeKinds.find(each => each === ask.query.get('kind')) ?? 'join';
  const after = /^(row-\d{1,9}|member-\d{1,15})$/.exec(ask.query.get('after') ?? '')?.[0];
  const planned = await summarizePlan(db, roster);
  if (!planned) return page(countingPage(ask.shell, asked, to(paths.rosterChanges, { rosterId: roster.id })));
  return page(
    changesPage(ask.shell, {
      ...asked,
      kind,
      planned,
      after,
      ...(await listChanges(db, roster, { kind, after })),
    }),
  );
}
