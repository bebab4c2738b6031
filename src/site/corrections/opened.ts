import { attachFile, type CasePlace, showAttachmentForm } from '../../attach-file.ts';
import type { ActivationFlow } from '../../domain/activation/activation.ts';
import { findAttemptCase } from '../../domain/correction/from-activation/find-attempt-case.ts';
import { openerOf } from '../../domain/correction/opener/opener.ts';
import { paths } from '../../paths.ts';
import { type Ask, page, type Reply, redirect } from '../../route.ts';
import { openedPage } from './opened.html.ts';

export async function showOpened(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  const opened = await findAttemptCase(ask.deps, flow);
  if (!opened) return redirect(paths.activationCorrection);
  return page(openedPage(ask.shell, { code: opened.trackingCode, before: opened.before }));
}

/** A photo of the card for the case that was just opened. */
function onOpened(work: (ask: Ask, place: CasePlace) => Reply | Promise<Reply>) {
  return async (ask: Ask, flow: ActivationFlow): Promise<Reply> => {
    const opened = await findAttemptCase(ask.deps, flow);
    if (!opened) return redirect(paths.activationCorrection);
    return work(ask, {
      face: 'site',
      found: { id: opened.caseId, contractId: undefined },
      by: openerOf(undefined),
      action: paths.activationCorrectionAttachments,
      caseHref: paths.activationCorrectionOpened,
      trail: [{ href: paths.activationCorrectionOpened, label: ask.t.cases.one }],
    });
  };
}

export const showPaper = onOpened(showAttachmentForm);
export const addPaper = onOpened(attachFile);
