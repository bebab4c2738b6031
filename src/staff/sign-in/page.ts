import { z } from 'zod';
import { deviceDays } from '../../domain/account/device-days.ts';
import { signInStaff } from '../../domain/account/sign-in-staff.ts';
import { emptyForm } from '../../html/form.ts';
import { securityCodeFields } from '../../html/security-code.ts';
import { paths, safeNext } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, page, type Reply, redirect } from '../../route.ts';
import { securityCodeError, securityCodeField, wantsFreshPicture } from '../../security-code-field.ts';
import { type StaffSignInPage, staffSignInPage } from './page.html.ts';

const required = z.string().trim().min(1, 'required').max(800, 'required');
const schema = z.object({ user_name: required, password: z.string().min(1, 'required'), code: required });

export function showStaffSignIn(ask: Ask): Reply {
  const next = safeNext(ask.query.get('next'), paths.staffHome);
  if (ask.viewer.kind === 'staff') return redirect(next);
  return show(ask, { state: emptyForm, next });
}

export async function handleStaffSignIn(ask: Ask): Promise<Reply> {
  const { form, deps, cookies, addressKey } = ask;
  const reading = readForm(schema, form);
  const next = safeNext(form.get('next'), paths.staffHome);
  const values = { user_name: reading.typed['user_name'] };
  if (wantsFreshPicture(form)) return show(ask, { state: { values, errors: {} }, next }, 422);
  if (!reading.ok) return show(ask, { state: { values, errors: sentences(ask, reading.errors) }, next }, 422);
  const codeError = await securityCodeError(ask);
  if (codeError)
    return show(ask, { state: { values, errors: { [securityCodeFields.digits]: codeError } }, next }, 422);
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
  const data = { ...shown, securityCode: securityCodeField(ask, shown.state), demo: ask.config.demo };
  return page(staffSignInPage(ask.shell, data), { status });
}

function sentences({ t: { staffSignIn } }: Ask, errors: Partial<Record<string, string>>) {
  return {
    user_name: errors['user_name'] && staffSignIn.userNameEmpty,
    password: errors['password'] && staffSignIn.passwordEmpty,
    code: errors['code'] && staffSignIn.codeEmpty,
  };
}
