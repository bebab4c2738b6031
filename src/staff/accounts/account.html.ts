import type { StaffMember } from '../../domain/organization/list-staff.ts';
import { badge } from '../../html/badge.ts';
import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { buttonForm } from '../../html/form.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { givenFields } from '../../html/text-fields.ts';
import { paths, to } from '../../paths.ts';
import { timeZone } from '../../platform/clock.ts';

export type AccountPage = { member: StaffMember; isViewer: boolean };

export function accountPage(shell: Shell, { member, isViewer }: AccountPage): Html {
  const { t, language } = shell;
  const { disabledAt } = member;
  const day = disabledAt?.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();
  return document(shell, {
    face: 'staff',
    title: member.name[language],
    width: 'text',
    main: html`${pageHead(t, {
      title: properName(member.name[language]),
      trail: [{ href: paths.staffAccounts, label: t.accounts.title }],
      state: day
        ? badge('quiet', t.accounts.since(formatDay(language, day)))
        : badge('good', t.accounts.active),
    })}
${givenFields([
  { label: t.accounts.userName, value: identifier(member.userName) },
  { label: t.accounts.role, value: t.console.roles[member.role] },
  { label: t.accounts.organization, value: properName(member.organization[language]) },
])}
${isViewer ? notice('info', t.accounts.oneselfText) : html`${renewCard(shell, member)}${stateCard(shell, member)}`}`,
  });
}

function renewCard(shell: Shell, { id }: StaffMember): Html {
  const { t } = shell;
  const action = to(paths.staffAccountCredentials, { staffId: id });
  return card({
    title: t.accounts.renewTitle,
    body: html`<p>${t.accounts.renewText}</p>${buttonForm(shell, { action, label: t.accounts.renew })}`,
  });
}

function stateCard(shell: Shell, { id, disabledAt }: StaffMember): Html {
  const { accounts } = shell.t;
  const action = to(paths.staffAccountState, { staffId: id });
  if (disabledAt)
    return card({
      title: accounts.openTitle,
      body: html`<p>${accounts.openText}</p>${buttonForm(shell, {
        action,
        label: accounts.open,
        hidden: { state: 'enabled' },
      })}`,
    });
  return card({
    title: accounts.closeTitle,
    body: html`<p>${accounts.closeText}</p>${buttonForm(shell, {
      action,
      label: accounts.close,
      kind: 'danger',
      hidden: { state: 'disabled' },
    })}`,
  });
}
