import { flowMinutes } from '../../domain/activation/activation.ts';
import { newActivationCookie, startActivation } from '../../domain/activation/start-activation.ts';
import { listMembershipTypes, type MembershipType } from '../../domain/contract/list-membership-types.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { securityCodeFields } from '../../html/security-code.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, page, type Reply, redirect } from '../../route.ts';
import { securityCodeError, securityCodeField, wantsFreshPicture } from '../../security-code-field.ts';
import { formState } from './form-state.ts';
import { startPage } from './start.html.ts';
import { startForm } from './start-form.ts';

/** Step 1: who one is. The browser gets the attempt's cookie with the empty form. */
export async function showStart(ask: Ask): Promise<Reply> {
  const types = await listMembershipTypes(ask.deps.db);
  const only = types.length === 1 ? { ...emptyForm, values: { membership_type: types[0]?.key } } : emptyForm;
  return page(view(ask, types, only), { cookies: [flowCookie(newActivationCookie(ask.deps.chance))] });
}

export async function start(ask: Ask): Promise<Reply> {
  const { deps, form, t, cookies } = ask;
  const types = await listMembershipTypes(deps.db);
  const read = readForm(startForm, form);
  if (wantsFreshPicture(form)) return again(view(ask, types, formState(t, read.typed, {})));
  const type = types.find(({ key }) => key === read.typed['membership_type']);
  if (!read.ok || !type) {
    const errors = { ...(type ? {} : { membership_type: 'type-required' }), ...(read.ok ? {} : read.errors) };
    return again(view(ask, types, formState(t, read.typed, errors)));
  }
  const wrongCode = await securityCodeError(ask);
  if (wrongCode) {
    return again(view(ask, types, formState(t, read.typed, { [securityCodeFields.digits]: wrongCode })));
  }
  const { national_id: id, first_name: firstName, last_name: lastName } = read.data;
  const typed = { membershipTypeId: type.id, idType: id.idType, idValue: id.idValue, firstName, lastName };
  const cookie = await startActivation(deps, typed, cookies.flow);
  return redirect(paths.activationProof, { cookies: [flowCookie(cookie)] });
}

function view(ask: Ask, types: readonly MembershipType[], state: FormState) {
  return startPage(ask.shell, { types, state, securityCode: securityCodeField(ask, state) });
}

function flowCookie(value: string) {
  return { name: 'flow', value, maxAgeSeconds: flowMinutes * 60 } as const;
}
