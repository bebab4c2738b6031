import type { ActivationFlow } from '../../domain/activation/activation.ts';
import { proveMobile } from '../../domain/activation/prove-mobile.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { codePage } from './code.html.ts';
import { formState } from './form-state.ts';

/** Step 2, once a code was asked for; shown alike whether or not a message left. */
export function showCode(ask: Ask, flow: ActivationFlow): Reply {
  return page(view(ask, flow, emptyForm));
}

export async function confirmCode(ask: Ask, flow: ActivationFlow): Promise<Reply> {
  const { deps, form, t } = ask;
  const code = form.get('code') ?? '';
  const wrong = (why: string) => again(view(ask, flow, formState(t, {}, { code: why })));
  if (code.trim() === '') return wrong('code-required');
  const proof = await proveMobile(deps, flow, code);
  if (!proof.ok) return proof.why === 'not-now' ? redirect(paths.activationCode) : wrong(proof.why);
  return redirect(proof.next === 'confirm' ? paths.activationConfirm : paths.activationHelp, {
    about: { subjectKind: 'activation', subjectId: flow.id, details: { way: 'mobile', outcome: proof.next } },
  });
}

function view({ shell }: Ask, { mobile = '' }: ActivationFlow, state: FormState) {
  return codePage(shell, { state, lastDigits: mobile.slice(-2) });
}
