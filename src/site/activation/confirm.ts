import type { ActivationFlow } from '../../domain/activation/activation.ts';
import { type Confirmed, confirmActivation } from '../../domain/activation/confirm-activation.ts';
import { getMaskedFacts } from '../../domain/activation/masked-facts.ts';
import { askRecheck } from '../../domain/correction/ask-recheck.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { deviceCookie } from '../sign-in/cookies.ts';
import { confirmPage } from './confirm.html.ts';
import { confirmForm } from './confirm-form.ts';
import { formState } from './form-state.ts';

/** Step 3: only reached by a proof that was strong, or that the contract admits. */
export async function showConfirm(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  return page(await view(ask, flow, emptyForm));
}

export async function confirm(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  const { deps, form, t, language, cookies } = ask;
  const read = readForm(confirmForm, form);
  if (!read.ok) return again(await view(ask, flow, formState(t, read.typed, read.errors)));
  const { password, email, phone, fax, address, notes } = read.data;
  const confirmation = { password, email, phone, fax, address, notes };
  const confirmed = await confirmActivation(deps, {
    flow,
    confirmation,
    deviceToken: cookies.device,
    language,
  });
  if (confirmed.ok) {
    const { contractId, membershipId } = confirmed.proven;
    await askRecheck(deps.db, { contractId, membershipId });
    return done(confirmed);
  }
  if (confirmed.why === 'password') {
    return again(await view(ask, flow, formState(t, read.typed, { password: confirmed.refusal })));
  }
  // Somebody confirmed in between, in another window or with another proof: an attempt that is done says so itself.
  return redirect(confirmed.why === 'not-now' ? paths.activationDone : paths.activationHelp);
}

function done({ accountId, deviceToken, proven }: Confirmed & { ok: true }): Reply {
  const { contractId, membershipId, proof, rung } = proven;
  return redirect(paths.activationDone, {
    cookies: [deviceCookie(deviceToken)],
    about: {
      subjectKind: 'membership',
      subjectId: membershipId,
      contractId,
      details: { proof, rung, accountId },
    },
  });
}

async function view({ deps, shell }: Ask, flow: ActivationFlow, state: FormState) {
  if (!flow.proven) throw new Error('an attempt is confirmed without a proof');
  return confirmPage(shell, {
    state,
    facts: await getMaskedFacts(deps, flow.proven),
    mobile: flow.mobile ?? '',
  });
}
