import type { StaffMember } from '../../domain/organization/list-staff.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import { badge } from '../../html/badge.ts';
import { card, emptyState } from '../../html/card.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to, withQuery } from '../../paths.ts';

export type AccountList = {
  staff: readonly StaffMember[];
  /** The one that was asked for. */
  organization: Organization | undefined;
  viewerId: number;
};

export function accountsPage(shell: Shell, { staff, organization, viewerId }: AccountList): Html {
  const { t, language } = shell;
  const newHref = withQuery(paths.staffAccountNew, { organization: organization?.id });
  const title = organization ? t.accounts.ofOrganization(organization.name[language]) : t.accounts.title;
  const groups = Map.groupBy(staff, member => member.organization.id);
  return document(shell, {
    face: 'staff',
    title,
    width: 'wide',
    main: html`${pageHead(t, {
      title,
      lead: t.accounts.lead,
      ...(organization ? { trail: [{ href: paths.staffAccounts, label: t.accounts.all }] } : {}),
      actions: linkButton('primary', newHref, t.accounts.add),
    })}
${staff.length === 0 && emptyState({ title: t.accounts.noneTitle, text: t.accounts.noneText, action: { href: newHref, label: t.accounts.add } })}
<div class="aligned">${[...groups.values()].map(group =>
      card({
        title: group[0]?.organization[language] ?? '',
        aside: t.accounts.count(group.length),
        body: staffTable(shell, group, viewerId),
      }),
    )}</div>`,
  });
}

function staffTable({ t, language }: Shell, rows: readonly StaffMember[], viewerId: number): Html {
  return table(t, {
    caption: rows[0]?.organization[language] ?? '',
    onPhones: 'cards',
    rows,
    columns: [
      {
        key: 'name',
        header: t.accounts.name,
        names: true,
        cell: ({ id, name }) =>
          html`<a href="${to(paths.staffAccount, { staffId: id })}">${properName(name[language])}</a>${
            id === viewerId && html` <span class="hint">${t.accounts.you}</span>`
          }`,
      },
      { key: 'user', header: t.accounts.userName, cell: ({ userName }) => identifier(userName) },
      { key: 'role', header: t.accounts.role, cell: ({ role }) => t.console.roles[role] },
      {
        key: 'state',
        header: t.accounts.state,
        cell: ({ disabledAt }) =>
          disabledAt ? badge('quiet', t.accounts.disabled) : badge('good', t.accounts.active),
      },
    ],
  });
}
