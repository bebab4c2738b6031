import { confirmSignIn } from '../../domain/account/confirm-sign-in.ts';
import { isFlowOpen } from '../../domain/account/is-flow-open.ts';
import { resendSignInCode } from '../../domain/account/resend-sign-in-code.ts';
import { emptyForm } from '../../html/form.ts';
import { paths, safeNext } from '../../paths.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { signInCodePage } from './code.html.ts';
import { enteredCookies, flowCookie } from './cookies.ts';

export async function showSignInCode({ deps, cookies, shell, config }: Ask): Promise<Reply> {
  if (!(await isFlowOpen(deps, 'sign-in', cookies.flow))) return redirect(paths.signIn);
  return page(signInCodePage(shell, { state: emptyForm, demo: config.demo }));
}

export async function handleSignInCode({ deps, cookies, form, shell, config, t }: Ask): Promise<Reply> {
  const code = form.get('code')?.trim() ?? '';
  const wrong = (sentence: string) =>
    again(signInCodePage(shell, { state: { values: {}, errors: { code: sentence } }, demo: config.demo }));
  if (code === '') return wrong(t.signIn.codeEmpty);
  const confirmed = await confirmSignIn(deps, {
    flowCookie: cookies.flow,
    code,
    deviceToken: cookies.device,
  });
  if (confirmed.ok) {
    return redirect(safeNext(confirmed.next, paths.memberHome), {
      cookies: enteredCookies(confirmed.entered),
      about: {
        subjectKind: 'account',
        subjectId: confirmed.accountId,
        details: { remembered: confirmed.remembered },
      },
    });
  }
  if (confirmed.why === 'wrong-code') return wrong(t.signIn.codeWrong);
  return redirect(paths.signIn, {
    cookies: [flowCookie(undefined)],
    flash: { kind: 'warn', key: 'codeEnded' },
  });
}

export async function handleCodeAgain({ deps, cookies, language }: Ask): Promise<Reply> {
  const sent = await resendSignInCode(deps, {
    flowCookie: cookies.flow,
    deviceToken: cookies.device,
    language,
  });
  if (sent.ok) return redirect(paths.signInCode, { flash: { kind: 'info', key: 'codeSent' } });
  return redirect(paths.signIn, {
    cookies: [flowCookie(undefined)],
    flash: { kind: 'warn', key: 'codeEnded' },
  });
}
