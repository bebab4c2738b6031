import type { ActivationFlow } from '../../domain/activation/activation.ts';
import { offersKnowledge } from '../../domain/activation/offers-knowledge.ts';
import {
  proveByEmployerCode,
  proveByKnowledge,
  type SecretProof,
} from '../../domain/activation/prove-secret.ts';
import { sendMobileCode } from '../../domain/activation/send-mobile-code.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { readMobile } from '../../persian/mobile.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { formState } from './form-state.ts';
import { type ProofView, proofPage } from './proof.html.ts';
import { readKnowledge } from './read-knowledge.ts';

/** Step 2: the same page for everybody of a membership type, whatever the roster says. */
export async function showProof(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  return page(proofPage(ask.shell, await view(ask, flow, emptyForm)));
}

export function prove(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  switch (ask.form.get('way')) {
    case 'employer-code':
      return proveEmployer(ask, flow);
    case 'knowledge':
      return proveKnowledge(ask, flow);
    default:
      return askCode(ask, flow);
  }
}

async function askCode(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  const { deps, form, addressKey, language } = ask;
  const mobile = readMobile(form.get('mobile') ?? '');
  if (!mobile.ok) {
    return tryAgain(ask, flow, { mobile: mobile.why === 'empty' ? 'mobile-required' : mobile.why });
  }
  await sendMobileCode(deps, { flow, mobile: mobile.value, addressKey, language });
  return redirect(paths.activationCode);
}

async function proveEmployer(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  const { deps, form, addressKey } = ask;
  const code = form.get('employer_code') ?? '';
  if (code.trim() === '') return tryAgain(ask, flow, { employer_code: 'code-required' });
  return answer(ask, flow, await proveByEmployerCode(deps, { flow, addressKey, code }), 'employer_code');
}

async function proveKnowledge(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  const { deps, form, addressKey } = ask;
  const read = readKnowledge(form);
  if (!read.ok) return tryAgain(ask, flow, read.errors);
  const proof = await proveByKnowledge(deps, { flow, addressKey, ...read.knowledge });
  return answer(ask, flow, proof, 'certificate_number');
}

async function answer(ask: Ask, flow: ActivationFlow, proof: SecretProof, field: string): Promise<Reply> {
  if (!proof.ok && proof.why !== 'not-now') return tryAgain(ask, flow, { [field]: proof.why });
  if (!proof.ok) return redirect(paths.activationProof);
  const about = {
    subjectKind: 'activation',
    subjectId: flow.id,
    details: { way: ask.form.get('way'), outcome: proof.next },
  };
  const next = {
    confirm: paths.activationConfirm,
    mobile: paths.activationProof,
    help: paths.activationHelp,
  };
  return redirect(next[proof.next], { about });
}

async function tryAgain(ask: Ask, flow: ActivationFlow, errors: Record<string, string>): Promise<Reply> {
  const typed = Object.fromEntries(ask.form);
  return again(proofPage(ask.shell, await view(ask, flow, formState(ask.t, typed, errors))));
}

async function view({ deps }: Ask, flow: ActivationFlow, state: FormState): Promise<ProofView> {
  return { state, onlyMobile: flow.proven !== undefined, knowledge: await offersKnowledge(deps, flow) };
}
