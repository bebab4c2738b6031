import { sendConsentVisitCode } from '../../domain/correction/consent/send-consent-visit-code.ts';
import { showSlip } from '../../domain/correction/consent/show-slip.ts';
import { readTrackingCode } from '../../domain/correction/tracking-code.ts';
import type { FormState } from '../../html/form.ts';
import { securityCodeFields } from '../../html/security-code.ts';
import { paths } from '../../paths.ts';
import { type Ask, page, type Reply, redirect } from '../../route.ts';
import { securityCodeError, securityCodeField, wantsFreshPicture } from '../../security-code-field.ts';
import { consentVisitPage } from './page.html.ts';

export function showConsentVisit(ask: Ask): Reply {
  return show(ask, { values: { way: 'mobile' }, errors: {} }, 200);
}

/** Whatever is found, a code to her mobile leads to the same next screen, and a slip that is not accepted to the same answer. */
export async function handleConsentVisit(ask: Ask): Promise<Reply> {
  const { deps, form, t, addressKey, language } = ask;
  const [trackingCode, slip, way] = [text(form, 'tracking_code'), text(form, 'slip'), text(form, 'way')];
  const values = { tracking_code: trackingCode, way, slip };
  if (wantsFreshPicture(form)) return show(ask, { values, errors: {} });
  const reading = readTrackingCode(trackingCode);
  const errors = {
    tracking_code: reading.ok ? undefined : t.consent.trackingProblems[reading.why],
    slip: way === 'slip' && slip === '' ? t.consent.slipEmpty : undefined,
  };
  if (errors.tracking_code || errors.slip) return show(ask, { values, errors });
  const wrongCode = await securityCodeError(ask);
  if (wrongCode) return show(ask, { values, errors: { [securityCodeFields.digits]: wrongCode } });
  if (way !== 'slip') {
    const flow = await sendConsentVisitCode(deps, { trackingCode, addressKey, language });
    return redirect(paths.correctionConsentCode, { cookies: [{ name: 'flow', value: flow }] });
  }
  const flow = await showSlip(deps, { trackingCode, employerCode: slip, addressKey });
  return flow === undefined
    ? show(ask, { values, errors: { slip: t.consent.slipWrong } })
    : redirect(paths.correctionConsentAnswer, { cookies: [{ name: 'flow', value: flow }] });
}

function text(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').trim().slice(0, 60);
}

function show(ask: Ask, state: FormState, status = 422): Reply {
  return page(consentVisitPage(ask.shell, { state, securityCode: securityCodeField(ask, state) }), {
    status,
  });
}
