import { confirmCases } from '../../../domain/correction/confirm-cases.ts';
import { listOfKind } from '../../../domain/correction/list-kinds.ts';
import { paths } from '../../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { bulkPage } from './page.html.ts';

/** What would be confirmed together, case by case, before anything happens. */
export async function showKind(ask: Ask): Promise<Reply> {
  const shown = await viewOf(ask, ask.query.get('kind') ?? '');
  if (!shown) return notFound;
  return page(shown.html, { about: aboutBulk(ask, { shown: shown.count }) });
}

/** Only those that were ticked, each as it was shown. */
export async function confirmKind(ask: Ask): Promise<Reply> {
  const { deps, form, viewer, t } = ask;
  const cases = form.getAll('case').flatMap(text => {
    const [caseId, revision] = text.split(':');
    const id = idFrom(caseId);
    return id === undefined || !/^[0-9]{1,9}$/.test(revision ?? '')
      ? []
      : [{ caseId: id, revision: Number(revision) }];
  });
  if (cases.length === 0) {
    const shown = await viewOf(ask, form.get('kind') ?? '', t.desk.bulkNone);
    return shown ? again(shown.html) : notFound;
  }
  const confirmed = await confirmCases(deps, { cases, actor: actorOf(staffOf(viewer)) });
  return redirect(paths.correctionDesk, {
    flash:
      confirmed === cases.length
        ? { kind: 'good', key: 'casesConfirmed' }
        : { kind: 'warn', key: 'casesConfirmedPartly' },
    about: aboutBulk(ask, { asked: cases.length, confirmed }),
  });
}

function aboutBulk({ viewer }: Ask, details: Record<string, number>) {
  return { subjectKind: 'organization', subjectId: staffOf(viewer).organizationId, details };
}

async function viewOf({ deps, viewer, shell }: Ask, kind: string, error?: string) {
  const lines = await listOfKind(deps.db, actorOf(staffOf(viewer)), kind);
  return lines && { html: bulkPage(shell, { kind, lines, error }), count: lines.length };
}
