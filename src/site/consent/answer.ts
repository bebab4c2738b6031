import type { Deps } from '../../deps.ts';
import type { Answered } from '../../domain/correction/consent/answering.ts';
import { findProvenVisit, type ProvenVisit } from '../../domain/correction/consent/find-proven-visit.ts';
import { giveConsent } from '../../domain/correction/consent/give-consent.ts';
import { refuseConsent } from '../../domain/correction/consent/refuse-consent.ts';
import { withdrawConsent } from '../../domain/correction/consent/withdraw-consent.ts';
import { paths } from '../../paths.ts';
import { type Ask, type FlashKey, page, type Reply, redirect } from '../../route.ts';
import { consentAnswerPage } from './answer.html.ts';

const ended = redirect(paths.correctionConsent, { flash: { kind: 'warn', key: 'codeEnded' } });

export async function showConsentAnswer({ deps, cookies, shell }: Ask): Promise<Reply> {
  const visit = await findProvenVisit(deps, cookies.flow);
  return visit
    ? page(consentAnswerPage(shell, visit.terms), { about: aboutOf(visit) })
    : redirect(paths.correctionConsent);
}

export function handleGiveConsent(ask: Ask): Promise<Reply> {
  const revision = Number(ask.form.get('revision'));
  return answer(ask, 'consentGiven', (deps, { terms: { caseId }, personId, proof }) =>
    giveConsent(deps, { caseId, personId, accountId: undefined, proof, revision }),
  );
}

export function handleRefuseVisitConsent(ask: Ask): Promise<Reply> {
  return answer(ask, 'consentRefused', (deps, { terms: { caseId }, personId }) =>
    refuseConsent(deps, { caseId, personId, accountId: undefined }),
  );
}

export function handleWithdrawVisitConsent(ask: Ask): Promise<Reply> {
  return answer(ask, 'consentWithdrawn', (deps, { terms: { caseId }, personId }) =>
    withdrawConsent(deps, { caseId, personId, accountId: undefined }),
  );
}

type UseCase = (deps: Deps, visit: ProvenVisit) => Promise<Answered>;

async function answer({ deps, cookies }: Ask, key: FlashKey, take: UseCase): Promise<Reply> {
  const visit = await findProvenVisit(deps, cookies.flow);
  if (!visit) return ended;
  const answered = await take(deps, visit);
  return answered.ok
    ? redirect(paths.correctionConsentAnswer, { flash: { kind: 'good', key }, about: aboutOf(visit) })
    : redirect(paths.correctionConsentAnswer, { flash: { kind: 'info', key: 'consentMoved' } });
}

function aboutOf({ terms: { caseId, contractId } }: ProvenVisit) {
  return { subjectKind: 'correction-case', subjectId: caseId, contractId };
}
