import { z } from 'zod';
import { startRecovery } from '../../domain/account/start-recovery.ts';
import { listMembershipTypes } from '../../domain/contract/list-membership-types.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { securityCodeFields } from '../../html/security-code.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, page, type Reply, redirect } from '../../route.ts';
import { securityCodeError, securityCodeField, wantsFreshPicture } from '../../security-code-field.ts';
import { memberFieldErrors, memberSchema } from '../read-member-fields.ts';
import { recoveryPage } from './page.html.ts';

const schema = z.object(memberSchema);

export function showRecovery(ask: Ask): Promise<Reply> {
  return show(ask, emptyForm);
}

export async function handleRecovery(ask: Ask): Promise<Reply> {
  const reading = readForm(schema, ask.form);
  const values = reading.typed;
  if (wantsFreshPicture(ask.form)) return show(ask, { values, errors: {} }, 422);
  if (!reading.ok) return show(ask, { values, errors: memberFieldErrors(ask.t, reading.errors) }, 422);
  const wrongCode = await securityCodeError(ask);
  if (wrongCode) return show(ask, { values, errors: { [securityCodeFields.digits]: wrongCode } }, 422);
  const { national_id: id, membership_type: membershipTypeId } = reading.data;
  const { cookies, addressKey, language } = ask;
  const flow = await startRecovery(ask.deps, {
    id,
    membershipTypeId,
    deviceToken: cookies.device,
    addressKey,
    language,
  });
  return redirect(paths.passwordRecoveryCode, { cookies: [{ name: 'flow', value: flow }] });
}

async function show(ask: Ask, state: FormState, status = 200): Promise<Reply> {
  const types = await listMembershipTypes(ask.deps.db);
  return page(recoveryPage(ask.shell, { state, types, securityCode: securityCodeField(ask, state) }), {
    status,
  });
}
