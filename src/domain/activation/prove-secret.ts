import type { Deps } from '../../deps.ts';
import { countTry } from '../../platform/throttle.ts';
import { sameBytes } from '../../platform/token.ts';
import { advanceFlow, countSecretTry, type LockedFlow, lockFlow } from './activation.store.ts';
import { type ActivationFlow, mostTries } from './activation.ts';
import { knowledgeLimit } from './activation-limits.ts';
import { chooseMembership, type Shown } from './choose-membership.ts';
import { hashEmployerCode, readEmployerCode } from './employer-code.ts';
import { listCandidates } from './membership.store.ts';
import { settleFailure } from './settle-attempt.ts';

export type SecretProof =
  | { ok: true; next: 'confirm' | 'mobile' | 'help' }
  /** `not-accepted` is said alike for a wrong code, another row's code and an ID that nobody has. */
  | { ok: false; why: 'not-accepted' | 'no-more-tries' | 'not-now' };

const hour = 3_600;
const mostFromAddress = 200;

type SecretTry = { flow: ActivationFlow; addressKey: Buffer };

/** The code of the employer's slip, in any case, with or without its dash. */
export function proveByEmployerCode(deps: Deps, asked: SecretTry & { code: string }): Promise<SecretProof> {
  const code = readEmployerCode(asked.code);
  return prove(deps, asked, {
    proof: 'employer-code',
    isOf: candidate => {
      const { contractId, membershipId, employerCodeHash } = candidate;
      const hash = hashEmployerCode(deps.secret, { contractId, membershipId, code });
      return employerCodeHash !== null && sameBytes(employerCodeHash, hash);
    },
  });
}

export type Knowledge = { birthDate: Temporal.PlainDate; certificateNumber: string };

/** Weak, and only good where a contract admits it: a birth date and a certificate number are known to many. */
export async function proveByKnowledge(deps: Deps, asked: SecretTry & Knowledge): Promise<SecretProof> {
  const limit = knowledgeLimit(asked.flow.typed);
  const tries = await deps.apart(db => countTry(db, deps.secret, limit));
  const birthDate = asked.birthDate.toString();
  return prove(deps, asked, {
    proof: 'knowledge',
    isOf: candidate =>
      tries <= limit.most &&
      candidate.birthDate === birthDate &&
      candidate.certificateNumber === asked.certificateNumber,
  });
}

async function prove(deps: Deps, { flow, addressKey }: SecretTry, shown: Shown): Promise<SecretProof> {
  const fromAddress = await deps.apart(db =>
    countTry(db, deps.secret, { what: 'activation secret', subject: addressKey, windowSeconds: hour }),
  );
  const may = await deps.apart(db => countSecretTry(db, flow.id, mostTries));
  const locked = await lockFlow(deps.db, flow.id);
  if (locked.proven || (locked.step !== 'proof' && locked.step !== 'code'))
    return { ok: false, why: 'not-now' };
  if (!may || fromAddress > mostFromAddress) return { ok: false, why: 'no-more-tries' };
  return judge(deps, locked, shown);
}

async function judge(deps: Deps, flow: LockedFlow, shown: Shown): Promise<SecretProof> {
  const candidates = await listCandidates(deps.db, flow.typed, deps.clock.today().toString());
  const choice = chooseMembership(candidates, flow.typed, shown);
  const { mobileProven } = flow;
  if (choice.ok) {
    const step = mobileProven ? 'confirm' : 'proof';
    await advanceFlow(deps.db, flow.id, { step, mobileProven, proven: choice.proven });
    return { ok: true, next: mobileProven ? 'confirm' : 'mobile' };
  }
  if (!choice.shownHolds || shown.proof === 'knowledge') return { ok: false, why: 'not-accepted' };
  await settleFailure(deps, { flow, mobileProven, choice, candidates });
  return { ok: true, next: 'help' };
}
