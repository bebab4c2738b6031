import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import { handleRefuseConsent, handleWithdrawConsent } from './answer.ts';
import { handleConsentCode, showConsentCode } from './code.ts';
import { handleSendConsentCode, showConsent } from './page.ts';

/** At the gate: it alone writes down whose word a consent is, and sends the code that shows it. */
export const consentRoutes: readonly Route[] = [
  get(paths.memberConsent, { may: 'member', audit: 'consent.read', door: 'gate' }, showConsent),
  post(paths.memberConsent, { may: 'member', audit: 'none', door: 'gate' }, handleSendConsentCode),
  get(paths.memberConsentCode, { may: 'member', audit: 'none', door: 'gate' }, showConsentCode),
  post(paths.memberConsentCode, { may: 'member', audit: 'consent.given', door: 'gate' }, handleConsentCode),
  post(
    paths.memberConsentRefuse,
    { may: 'member', audit: 'consent.refused', door: 'gate' },
    handleRefuseConsent,
  ),
  post(
    paths.memberConsentWithdraw,
    { may: 'member', audit: 'consent.withdrawn', door: 'gate' },
    handleWithdrawConsent,
  ),
];
