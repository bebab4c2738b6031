import { paths } from '../../paths.ts';
import { get, post, type Route } from '../../route.ts';
import {
  handleGiveConsent,
  handleRefuseVisitConsent,
  handleWithdrawVisitConsent,
  showConsentAnswer,
} from './answer.ts';
import { handleConsentVisitCode, showConsentVisitCode } from './code.ts';
import { handleConsentVisit, showConsentVisit } from './page.ts';

const anyone = { may: 'anyone', audit: 'none', door: 'gate' } as const;

/** The word of somebody who has no account: by a code to the mobile of her own row, or by an employer's code. */
export const visitConsentRoutes: readonly Route[] = [
  get(paths.correctionConsent, anyone, showConsentVisit),
  post(paths.correctionConsent, anyone, handleConsentVisit),
  get(paths.correctionConsentCode, anyone, showConsentVisitCode),
  post(paths.correctionConsentCode, anyone, handleConsentVisitCode),
  get(paths.correctionConsentAnswer, { ...anyone, audit: 'consent.read' }, showConsentAnswer),
  post(paths.correctionConsentAnswer, { ...anyone, audit: 'consent.given' }, handleGiveConsent),
  post(paths.correctionConsentRefuse, { ...anyone, audit: 'consent.refused' }, handleRefuseVisitConsent),
  post(
    paths.correctionConsentWithdraw,
    { ...anyone, audit: 'consent.withdrawn' },
    handleWithdrawVisitConsent,
  ),
];
