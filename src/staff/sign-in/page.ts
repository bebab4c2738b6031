import { z } from 'zod';
import { deviceDays } from '../../domain/account/device-days.ts';
import { signInStaff } from '../../domain/account/sign-in-staff.ts';
import { emptyForm } from '../../html/form.ts';
import { securityCode, securityCodeFields } from '../../html/security-code.ts';
import type { Html } from '../../html/tag.ts';
import { paths, safeNext, to } from '../../paths.ts';
import { newPictureId } from '../../platform/challenge/picture-code.ts';
import { verifyChallenge } from '../../platform/challenge/verify-challenge.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, page, type Reply, redirect } from '../../route.ts';
import { type StaffSignInPage, staffSignInPage } from './page.html.ts';

const required = z.string().trim().min(1, 'required').max(800, 'required');
const schema = z.object({ user_name: required, password: z.string().min(1, 'required'), code: required });

export function showStaffSignIn(ask: Ask): Reply {
  const next = safeNext(ask.query.get('next'), paths.staffHome);
  if (ask.viewer.kind === 'staff') return redirect(next);
  return show(ask, { state: emptyForm, next });
}

export async function handleStaffSignIn(ask: Ask): Promise<Reply> {
  const { form, t, deps, cookies, addressKey } = ask;
  const reading = readForm(schema, form);
  const next = safeNext(form.get('next'), paths.staffHome);
  const values = { user_name: reading.typed['user_name'] };
  const freshPicture = form.has(securityCodeFields.refresh) && !form.get(securityCodeFields.digits);
  if (freshPicture) return show(ask, { state: { values, errors: {} }, next }, 422);
  if (!reading.ok) return show(ask, { state: { values, errors: sentences(ask, reading.errors) }, next }, 422);
  const answered = form.get(securityCodeFields.proof) || form.get(securityCodeFields.digits);
  if (!(await verifyChallenge(deps, form))) {
    const sentence = answered ? t.challenge.wrong : t.challenge.missing;
    return show(ask, { state: { values, errors: { [securityCodeFields.digits]: sentence } }, next }, 422);
  }
  const { user_name: userName, password, code } = reading.data;
  const signed = await signInStaff(deps, {
    userName,
    password,
    code,
    deviceToken: cookies.device,
    addressKey,
  });
  if (!signed.ok) {
    const status = signed.why === 'too-many' ? 429 : 422;
    return show(ask, { state: { values, errors: {} }, next, refusal: signed.why }, status);
  }
  const { sessionToken, deviceToken } = signed.entered;
  return redirect(next, {
    cookies: [
      { name: 'session', value: sessionToken },
      { name: 'device', value: deviceToken, maxAgeSeconds: deviceDays * 86_400 },
    ],
    about: { subjectKind: 'staff', subjectId: signed.staffId },
  });
}

function show(ask: Ask, shown: Pick<StaffSignInPage, 'state' | 'next' | 'refusal'>, status = 200): Reply {
  const data = { ...shown, securityCode: securityCodeSlot(ask, shown.state), demo: ask.config.demo };
  return page(staffSignInPage(ask.shell, data), { status });
}

function securityCodeSlot({ shell, deps, form }: Ask, state: StaffSignInPage['state']): Html {
  const challengeId = newPictureId(deps);
  return securityCode(shell, state, {
    challengeHref: paths.challenge,
    picture: {
      id: challengeId,
      imageHref: to(paths.challengePicture, { challengeId }),
      soundHref: to(paths.challengeSound, { challengeId }),
    },
    byPicture: form.has(securityCodeFields.picture),
  });
}

function sentences({ t: { staffSignIn } }: Ask, errors: Partial<Record<string, string>>) {
  return {
    user_name: errors['user_name'] && staffSignIn.userNameEmpty,
    password: errors['password'] && staffSignIn.passwordEmpty,
    code: errors['code'] && staffSignIn.codeEmpty,
  };
}
