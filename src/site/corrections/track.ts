import { startVisit } from '../../domain/correction/visit/start-visit.ts';
import { emptyForm } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { visitCookie } from './require-visit.ts';
import { trackPage } from './track.html.ts';

export function showTrack({ shell }: Ask): Reply {
  return page(trackPage(shell, emptyForm));
}

/** The code goes into no address: the browser gets a cookie by which the stage is shown. */
export async function track({ deps, form, addressKey, shell, t }: Ask): Promise<Reply> {
  const typed = form.get('tracking_code') ?? '';
  const started = await startVisit(deps, { typed, addressKey });
  if (started.ok) return redirect(paths.correctionStage, { cookies: [visitCookie(started.cookie)] });
  const state = {
    values: { tracking_code: typed },
    errors: { tracking_code: t.caseTracking.errors[started.why] },
  };
  return again(trackPage(shell, state));
}
