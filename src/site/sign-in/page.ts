import { z } from 'zod';
import { longestPassword } from '../../domain/account/judge-password.ts';
import { signIn } from '../../domain/account/sign-in.ts';
import { listMembershipTypes } from '../../domain/contract/list-membership-types.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { securityCodeFields } from '../../html/security-code.ts';
import { paths, safeNext } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, page, type Reply, redirect } from '../../route.ts';
import { securityCodeError, securityCodeField, wantsFreshPicture } from '../../security-code-field.ts';
import { memberFieldErrors, memberSchema } from '../read-member-fields.ts';
import { enteredCookies, flowCookie } from './cookies.ts';
import { type SignInPage, signInPage } from './page.html.ts';

const schema = z.object({
  ...memberSchema,
  // Longer than any password that was ever accepted: not worth hashing, but no different answer either.
  password: z
    .string()
    .min(1, 'required')
    .transform(plain => plain.slice(0, longestPassword * 4)),
  remember: z.string().optional(),
  next: z.string().optional(),
});

export async function showSignIn(ask: Ask): Promise<Reply> {
  const next = safeNext(ask.query.get('next'), paths.memberHome);
  if (ask.viewer.kind === 'member') return redirect(next);
  return show(ask, { state: emptyForm, next });
}

export async function handleSignIn(ask: Ask): Promise<Reply> {
  const reading = readForm(schema, ask.form);
  const next = safeNext(ask.form.get('next'), paths.memberHome);
  const values = { ...reading.typed, password: undefined };
  if (wantsFreshPicture(ask.form)) return show(ask, { state: { values, errors: {} }, next }, 422);
  if (!reading.ok) return show(ask, { state: { values, errors: sentences(ask, reading.errors) }, next }, 422);
  const wrongCode = await securityCodeError(ask);
  if (wrongCode)
    return show(ask, { state: { values, errors: { [securityCodeFields.digits]: wrongCode } }, next }, 422);
  const { national_id: id, membership_type: membershipTypeId, password, remember } = reading.data;
  const signed = await signIn(ask.deps, {
    id,
    membershipTypeId,
    password,
    remember: remember === 'yes',
    next,
    deviceToken: ask.cookies.device,
    addressKey: ask.addressKey,
    language: ask.language,
  });
  if (!signed.ok) {
    return show(
      ask,
      { state: { values, errors: {} }, next, refusal: signed.why },
      signed.why === 'too-many' ? 429 : 422,
    );
  }
  if (signed.step === 'code') return redirect(paths.signInCode, { cookies: [flowCookie(signed.flowCookie)] });
  return redirect(next, {
    cookies: enteredCookies(signed.entered),
    about: { subjectKind: 'account', subjectId: signed.accountId },
  });
}

type Shown = Pick<SignInPage, 'state' | 'next' | 'refusal'>;

async function show(ask: Ask, shown: Shown, status = 200): Promise<Reply> {
  const types = await listMembershipTypes(ask.deps.db);
  const data = { ...shown, types, securityCode: securityCodeField(ask, shown.state), demo: ask.config.demo };
  return page(signInPage(ask.shell, { ...data, state: withOnlyType(data) }), { status });
}

/** Where there is one membership type only, nobody has to choose it. */
function withOnlyType({ state, types }: { state: FormState; types: SignInPage['types'] }): FormState {
  const [only] = types;
  if (!only || types.length > 1) return state;
  return { ...state, values: { membership_type: String(only.id), ...state.values } };
}

function sentences({ t }: Ask, errors: Partial<Record<string, string>>): FormState['errors'] {
  return { ...memberFieldErrors(t, errors), password: errors['password'] && t.signIn.passwordEmpty };
}
