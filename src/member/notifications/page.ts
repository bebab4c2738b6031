import { z } from 'zod';
import { askEmailConfirmation } from '../../domain/preference/ask-email-confirmation.ts';
import { chooseHowTold } from '../../domain/preference/choose-how-told.ts';
import { getMemberPreference } from '../../domain/preference/get-preference.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { paths, to } from '../../paths.ts';
import { readForm } from '../../read-form.ts';
import { type Ask, again, get, page, post, type Reply, type Route, redirect } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { notificationsPage } from './page.html.ts';

const toldBySchema = z.object({ told_by: z.enum(['sms', 'email', 'both'], 'choose') });

async function show(ask: Ask, state: FormState) {
  const { deps, viewer, shell, config } = ask;
  return notificationsPage(shell, {
    preference: await getMemberPreference(deps.db, memberOf(viewer).accountId),
    offered: config.demo || config.mail.driver === 'smtp',
    demo: config.demo,
    state,
  });
}

async function showNotifications(ask: Ask): Promise<Reply> {
  return page(await show(ask, emptyForm));
}

async function saveNotifications(ask: Ask): Promise<Reply> {
  const { deps, viewer, form, t } = ask;
  const { accountId } = memberOf(viewer);
  const words = t.preferences.errors;
  const faulty = async (sentence: string) =>
    again(await show(ask, { values: {}, errors: { told_by: sentence } }));
  const reading = readForm(toldBySchema, form);
  if (!reading.ok) return faulty(words.choose);
  const chosen = await chooseHowTold(deps.db, accountId, reading.data.told_by);
  if (!chosen.ok) return faulty(t.preferences.emailNeeded);
  return redirect(paths.profileNotifications, {
    flash: { kind: 'good', key: 'preferencesSaved' },
    ...(chosen.changed
      ? {
          about: {
            subjectKind: 'account',
            subjectId: accountId,
            details: { toldBy: reading.data.told_by },
          },
        }
      : {}),
  });
}

/** A link to the address as it stands in the profile, or to none. */
async function sendLink({ deps, viewer, language }: Ask): Promise<Reply> {
  const { accountId } = memberOf(viewer);
  const { email, confirmed } = await getMemberPreference(deps.db, accountId);
  if (email === undefined || confirmed) return redirect(paths.profileNotifications);
  const sent = await askEmailConfirmation(deps, {
    owner: { kind: 'account', id: accountId },
    address: email,
    language,
    linkOf: token => to(paths.emailConfirmation, { token }),
  });
  if (!sent.ok)
    return redirect(paths.profileNotifications, {
      flash: { kind: 'warn', key: sent.why === 'too-many' ? 'emailLinksUsedUp' : 'emailUnusable' },
    });
  return redirect(paths.profileNotifications, {
    flash: { kind: 'good', key: 'emailLinkSent' },
    about: { subjectKind: 'account', subjectId: accountId },
  });
}

export const notificationRoutes: readonly Route[] = [
  get(paths.profileNotifications, { may: 'member', audit: 'none' }, showNotifications),
  post(paths.profileNotifications, { may: 'member', audit: 'preferences.changed' }, saveNotifications),
  post(paths.profileEmail, { may: 'member', audit: 'email.link-sent', door: 'gate' }, sendLink),
];
