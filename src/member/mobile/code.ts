import { confirmMobileChange } from '../../domain/account/confirm-mobile-change.ts';
import { findNewMobile } from '../../domain/account/find-new-mobile.ts';
import { resendMobileCode } from '../../domain/account/resend-mobile-code.ts';
import { paths } from '../../paths.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { mobileCodePage } from './code.html.ts';

const ended = redirect(paths.profileMobile, { flash: { kind: 'warn', key: 'codeEnded' } });

export async function showMobileCode({ deps, viewer, shell, config }: Ask): Promise<Reply> {
  const newMobile = await findNewMobile(deps.db, memberOf(viewer).sessionId);
  if (newMobile === undefined) return redirect(paths.profileMobile);
  return page(mobileCodePage(shell, { newMobile, demo: config.demo }));
}

export async function handleMobileCode(ask: Ask): Promise<Reply> {
  const { deps, viewer, form, cookies, language, t } = ask;
  const { accountId, sessionId } = memberOf(viewer);
  const code = form.get('code')?.trim() ?? '';
  if (code === '') {
    const newMobile = await findNewMobile(deps.db, sessionId);
    return newMobile === undefined ? ended : wrong(ask, newMobile, t.mobileChange.codeEmpty);
  }
  const deviceToken = cookies.device;
  const confirmed = await confirmMobileChange(deps, { accountId, sessionId, code, deviceToken, language });
  if (confirmed.ok) {
    return redirect(paths.profile, {
      flash: { kind: 'good', key: 'mobileChanged' },
      about: { subjectKind: 'account', subjectId: accountId },
    });
  }
  return confirmed.why === 'ended' ? ended : wrong(ask, confirmed.newMobile, t.mobileChange.codeWrong);
}

export async function handleMobileCodeAgain({ deps, viewer, language }: Ask): Promise<Reply> {
  const { accountId, sessionId } = memberOf(viewer);
  const sent = await resendMobileCode(deps, { accountId, sessionId, language });
  if (!sent.ok && sent.why === 'ended') return ended;
  return redirect(paths.profileMobileCode, {
    flash: sent.ok ? { kind: 'info', key: 'mobileCodeSent' } : { kind: 'warn', key: 'mobileCodesUsedUp' },
  });
}

function wrong({ shell, config }: Ask, newMobile: string, error: string): Reply {
  return again(mobileCodePage(shell, { newMobile, error, demo: config.demo }));
}
