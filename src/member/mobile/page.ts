import { startMobileChange } from '../../domain/account/start-mobile-change.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths } from '../../paths.ts';
import { type Ask, page, type Reply, redirect } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { newMobilePage } from './page.html.ts';
import { readNewMobile } from './read-new-mobile.ts';

export function showNewMobile({ shell }: Ask): Reply {
  return page(newMobilePage(shell, { state: emptyForm }));
}

export async function handleNewMobile({ deps, viewer, form, shell, language }: Ask): Promise<Reply> {
  const reading = readNewMobile(form);
  const values = { mobile: form.get('mobile') ?? '' };
  const refuse = (errors: FormState['errors']) =>
    page(newMobilePage(shell, { state: { values, errors } }), { status: 422 });
  if (!reading.ok) return refuse(reading.errors);
  const { accountId, sessionId } = memberOf(viewer);
  const { password, mobile: newMobile } = reading.data;
  const started = await startMobileChange(deps, { accountId, sessionId, password, newMobile, language });
  if (started.ok) return redirect(paths.profileMobileCode);
  const { why } = started;
  if (why === 'wrong-password') return refuse({ password: why });
  if (why === 'same-mobile') return refuse({ mobile: why });
  return page(newMobilePage(shell, { state: { values, errors: {} }, refusal: why }), { status: 429 });
}
