import {
  findProvenAccount,
  type Recovered,
  setRecoveredPassword,
} from '../../domain/account/set-recovered-password.ts';
import { emptyForm } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import type { Texts } from '../../texts/texts.ts';
import { deviceCookie } from '../sign-in/cookies.ts';
import { newPasswordPage } from './new-password.html.ts';

export async function showNewPassword({ deps, cookies, shell }: Ask): Promise<Reply> {
  if ((await findProvenAccount(deps, cookies.flow)) === undefined) return redirect(paths.passwordRecovery);
  return page(newPasswordPage(shell, emptyForm));
}

export async function handleNewPassword({ deps, cookies, form, shell, language, t }: Ask): Promise<Reply> {
  const password = form.get('password') ?? '';
  const wrong = (errors: Record<string, string>) => again(newPasswordPage(shell, { values: {}, errors }));
  if (password === '') return wrong({ password: t.recovery.passwordEmpty });
  if (password.normalize('NFC') !== form.get('repeat')?.normalize('NFC'))
    return wrong({ repeat: t.recovery.repeatDiffers });
  const recovered = await setRecoveredPassword(deps, {
    flowCookie: cookies.flow,
    password,
    deviceToken: cookies.device,
    language,
  });
  if (recovered.ok) {
    return redirect(paths.signIn, {
      cookies: [
        { name: 'flow', value: undefined },
        { name: 'session', value: undefined },
        deviceCookie(recovered.deviceToken),
      ],
      flash: { kind: 'good', key: 'passwordRecovered' },
      about: { subjectKind: 'account', subjectId: recovered.accountId },
    });
  }
  if (recovered.why !== 'ended') return wrong({ password: refusal(t, recovered.why) });
  return redirect(paths.passwordRecovery, {
    cookies: [{ name: 'flow', value: undefined }],
    flash: { kind: 'warn', key: 'codeEnded' },
  });
}

function refusal({ recovery }: Texts, why: Exclude<(Recovered & { ok: false })['why'], 'ended'>): string {
  switch (why) {
    case 'too-short':
      return recovery.tooShort;
    case 'too-long':
      return recovery.tooLong;
    case 'common':
      return recovery.common;
    case 'personal':
      return recovery.personal;
  }
}
