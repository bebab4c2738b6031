import { awaitsConsentCode } from '../../domain/correction/consent/awaits-consent-code.ts';
import { proveConsentVisit } from '../../domain/correction/consent/prove-consent-visit.ts';
import { paths } from '../../paths.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { consentVisitCodePage } from './code.html.ts';

export async function showConsentVisitCode({ deps, cookies, shell, config }: Ask): Promise<Reply> {
  if (!(await awaitsConsentCode(deps, cookies.flow))) return redirect(paths.correctionConsent);
  return page(consentVisitCodePage(shell, { demo: config.demo }));
}

export async function handleConsentVisitCode(ask: Ask): Promise<Reply> {
  const { deps, cookies, form, shell, config, t } = ask;
  const code = form.get('code')?.trim() ?? '';
  const wrong = (error: string) => again(consentVisitCodePage(shell, { error, demo: config.demo }));
  if (code === '') return wrong(t.consent.codeEmpty);
  const proven = await proveConsentVisit(deps, { cookie: cookies.flow, code });
  if (proven.ok)
    return redirect(paths.correctionConsentAnswer, { cookies: [{ name: 'flow', value: proven.cookie }] });
  if (proven.why === 'wrong-code') return wrong(t.consent.visitCodeWrong);
  return redirect(paths.correctionConsent, { flash: { kind: 'warn', key: 'codeEnded' } });
}
