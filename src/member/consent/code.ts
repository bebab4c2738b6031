import { confirmConsent } from '../../domain/correction/consent/confirm-consent.ts';
import type { ConsentTerms } from '../../domain/correction/consent/consent.ts';
import { findConsent } from '../../domain/correction/consent/find-consent.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, again, notFound, page, type Reply, redirect } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { askedOf } from './asked-of.ts';
import { consentCodePage } from './code.html.ts';

export async function showConsentCode(ask: Ask): Promise<Reply> {
  const { deps, shell, config } = ask;
  const asked = askedOf(ask);
  const terms = asked && (await findConsent(deps.db, asked));
  if (!terms) return notFound;
  const { standing, caseId } = terms;
  return standing === 'asked' || standing === 'withdrawn'
    ? page(consentCodePage(shell, { terms, demo: config.demo }))
    : redirect(to(paths.memberConsent, { caseId }));
}

/** The second half of a yes. */
export async function handleConsentCode(ask: Ask): Promise<Reply> {
  const { deps, viewer, form, t } = ask;
  const asked = askedOf(ask);
  const terms = asked && (await findConsent(deps.db, asked));
  if (!asked || !terms) return notFound;
  const { accountId, sessionId } = memberOf(viewer);
  const code = form.get('code')?.trim() ?? '';
  if (code === '') return wrong(ask, terms, t.consent.codeEmpty);
  const revision = Number(form.get('revision'));
  const confirmed = await confirmConsent(deps, { ...asked, accountId, sessionId, code, revision });
  const location = to(paths.memberConsent, asked);
  if (confirmed.ok) {
    return redirect(location, {
      flash: { kind: 'good', key: 'consentGiven' },
      about: { subjectKind: 'correction-case', subjectId: terms.caseId, contractId: terms.contractId },
    });
  }
  if (confirmed.why === 'wrong-code') return wrong(ask, terms, t.consent.codeWrong);
  const key = confirmed.why === 'code-ended' ? 'codeEnded' : 'consentMoved';
  return redirect(location, { flash: { kind: 'warn', key } });
}

function wrong({ shell, config }: Ask, terms: ConsentTerms, error: string): Reply {
  return again(consentCodePage(shell, { terms, error, demo: config.demo }));
}
