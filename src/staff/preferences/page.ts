import { z } from 'zod';
import { getStaffPreference } from '../../domain/preference/get-preference.ts';
import { saveStaffPreference } from '../../domain/preference/save-staff-preference.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths, to } from '../../paths.ts';
import { foldDigits } from '../../persian/digits.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, get, page, post, type Reply, type Route, redirect } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import { preferencesPage } from './page.html.ts';

const schema = z.object({
  email: z.string().transform(typed => foldDigits(typed).trim()),
  told: z.enum(['at-once', 'daily', 'never'], 'choose'),
  language: z.enum(['fa', 'en'], 'choose'),
});

async function show({ deps, viewer, shell, config }: Ask, state: FormState) {
  return preferencesPage(shell, {
    preference: await getStaffPreference(deps.db, staffOf(viewer).staffId),
    offered: config.demo || config.mail.driver === 'smtp',
    demo: config.demo,
    state,
  });
}

async function showPreferences(ask: Ask): Promise<Reply> {
  return page(await show(ask, emptyForm));
}

async function savePreferences(ask: Ask): Promise<Reply> {
  const { deps, viewer, form, t } = ask;
  const { staffId } = staffOf(viewer);
  const words = t.preferences.errors;
  const reading = readForm(schema, form);
  if (!reading.ok) {
    const errors = Object.fromEntries(Object.keys(reading.errors).map(field => [field, words.choose]));
    return again(await show(ask, { values: reading.typed, errors }));
  }
  const { email: address, told, language } = reading.data;
  const saved = await saveStaffPreference(deps, {
    staffId,
    address,
    told,
    language,
    linkOf: token => to(paths.emailConfirmation, { token }),
  });
  if (!saved.ok) {
    const email = saved.why === 'too-many' ? words.tooMany : words.notAnEmail;
    return again(await show(ask, { values: reading.typed, errors: { email } }));
  }
  return redirect(paths.staffPreferences, {
    flash: { kind: 'good', key: saved.linkSent ? 'emailLinkSent' : 'preferencesSaved' },
    about: { subjectKind: 'staff', subjectId: staffId, details: { told, linkSent: saved.linkSent } },
  });
}

export const preferenceRoutes: readonly Route[] = [
  get(paths.staffPreferences, { may: 'use-console', audit: 'none' }, showPreferences),
  // At the gate, because a page of the web posts no message.
  post(
    paths.staffPreferences,
    { may: 'use-console', audit: 'staff-preferences.changed', door: 'gate' },
    savePreferences,
  ),
];
