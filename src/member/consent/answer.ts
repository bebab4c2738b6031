import type { Deps } from '../../deps.ts';
import type { Answered, Answering } from '../../domain/correction/consent/answering.ts';
import { findConsent } from '../../domain/correction/consent/find-consent.ts';
import { refuseConsent } from '../../domain/correction/consent/refuse-consent.ts';
import { withdrawConsent } from '../../domain/correction/consent/withdraw-consent.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, type FlashKey, notFound, type Reply, redirect } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { askedOf } from './asked-of.ts';

export function handleRefuseConsent(ask: Ask): Promise<Reply> {
  return answer(ask, refuseConsent, 'consentRefused');
}

export function handleWithdrawConsent(ask: Ask): Promise<Reply> {
  return answer(ask, withdrawConsent, 'consentWithdrawn');
}

type UseCase = (deps: Deps, answer: Answering) => Promise<Answered>;

async function answer(ask: Ask, take: UseCase, key: FlashKey): Promise<Reply> {
  const { deps, viewer } = ask;
  const asked = askedOf(ask);
  const terms = asked && (await findConsent(deps.db, asked));
  if (!asked || !terms) return notFound;
  const answered = await take(deps, { ...asked, accountId: memberOf(viewer).accountId });
  const location = to(paths.memberConsent, asked);
  return answered.ok
    ? redirect(location, {
        flash: { kind: 'good', key },
        about: { subjectKind: 'correction-case', subjectId: terms.caseId, contractId: terms.contractId },
      })
    : redirect(location, { flash: { kind: 'info', key: 'consentMoved' } });
}
