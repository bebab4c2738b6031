import { findConsent } from '../../domain/correction/consent/find-consent.ts';
import { sendConsentCode } from '../../domain/correction/consent/send-consent-code.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, notFound, page, type Reply, redirect } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { askedOf } from './asked-of.ts';
import { consentPage } from './page.html.ts';

export async function showConsent(ask: Ask): Promise<Reply> {
  const asked = askedOf(ask);
  const terms = asked && (await findConsent(ask.deps.db, asked));
  if (!terms) return notFound;
  return page(consentPage(ask.shell, { terms }), {
    about: { subjectKind: 'correction-case', subjectId: terms.caseId, contractId: terms.contractId },
  });
}

/** The first half of a yes: a code to her own mobile. */
export async function handleSendConsentCode(ask: Ask): Promise<Reply> {
  const { deps, viewer, language, shell } = ask;
  const asked = askedOf(ask);
  const terms = asked && (await findConsent(deps.db, asked));
  if (!terms) return notFound;
  const { caseId, standing, revision } = terms;
  const shown = Number(ask.form.get('revision'));
  if ((standing !== 'asked' && standing !== 'withdrawn') || shown !== revision)
    return redirect(to(paths.memberConsent, { caseId }), { flash: { kind: 'info', key: 'consentMoved' } });
  const { accountId, sessionId } = memberOf(viewer);
  const sent = await sendConsentCode(deps, { caseId, accountId, sessionId, language });
  return sent.ok
    ? redirect(to(paths.memberConsentCode, { caseId }))
    : page(consentPage(shell, { terms, tooManyCodes: true }), { status: 429 });
}
