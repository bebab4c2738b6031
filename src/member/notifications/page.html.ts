import type { MemberPreference, ToldBy } from '../../domain/preference/get-preference.ts';
import { badge } from '../../html/badge.ts';
import { card } from '../../html/card.ts';
import { radioField } from '../../html/choice-fields.ts';
import { buttonForm, errorSummary, type FormState, form } from '../../html/form.ts';
import { identifier } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';

export type NotificationsPage = {
  preference: MemberPreference;
  /** This deployment sends e-mail. */
  offered: boolean;
  demo: boolean;
  state: FormState;
};

/** How a member is told about her cases, and the confirmation of her address. */
export function notificationsPage(shell: Shell, data: NotificationsPage): Html {
  const { t } = shell;
  const { preferences } = t;
  return document(shell, {
    face: 'member',
    title: preferences.memberTitle,
    width: 'text',
    main: html`${pageHead(t, {
      title: preferences.memberTitle,
      lead: preferences.memberLead,
      trail: [{ href: paths.profile, label: t.profile.title }],
    })}
${errorSummary(shell, data.state)}
${card({ title: preferences.waysTitle, body: choice(shell, data) })}
${data.offered && data.preference.email !== undefined && !data.preference.confirmed && confirmation(shell, data)}
${notice('info', preferences.securityAlways)}`,
  });
}

function choice(shell: Shell, { preference, offered, state }: NotificationsPage): Html {
  const { preferences } = shell.t;
  const { mobile, email, confirmed, toldBy } = preference;
  const facts = givenFields([
    { label: preferences.mobile, value: identifier(mobile) },
    {
      label: preferences.email,
      value:
        email === undefined
          ? preferences.noEmail
          : html`${identifier(email)} ${badge(confirmed ? 'good' : 'warn', confirmed ? preferences.confirmed : preferences.unconfirmed)}`,
    },
  ]);
  if (!offered) return html`${facts}<p class="hint">${preferences.notOffered}</p>`;
  const change = html`<p><a href="${paths.profile}#email">${preferences.addEmail}</a></p>`;
  if (!confirmed) return html`${facts}${change}<p class="hint">${preferences.emailNeeded}</p>`;
  const choices: readonly ToldBy[] = ['sms', 'email', 'both'];
  return html`${facts}${change}${form(shell, {
    action: paths.profileNotifications,
    submit: preferences.save,
    body: radioField(
      shell,
      { values: { told_by: toldBy, ...state.values }, errors: state.errors },
      {
        name: 'told_by',
        label: preferences.toldBy,
        options: choices.map(value => ({ value, label: preferences.toldByChoices[value] })),
      },
    ),
  })}`;
}

function confirmation(shell: Shell, { preference, demo }: NotificationsPage): Html {
  const { preferences, demo: demoTexts } = shell.t;
  const { awaited } = preference;
  return card({
    title: preferences.confirmTitle,
    accent: 'call',
    body: html`<p>${awaited ? preferences.linkOnItsWay : preferences.confirmText}</p>
${buttonForm(shell, {
  action: paths.profileEmail,
  label: awaited ? preferences.sendLinkAgain : preferences.sendLink,
  kind: awaited ? 'quiet' : 'primary',
})}${demo && html`<p><a href="${paths.demoMessages}">${demoTexts.toMessages}</a></p>`}`,
  });
}
