import { type Organization, organizationKinds } from '../../domain/organization/organization.ts';
import { card } from '../../html/card.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, withQuery } from '../../paths.ts';

export function organizationsPage(shell: Shell, organizations: readonly Organization[]): Html {
  const { t } = shell;
  return document(shell, {
    face: 'staff',
    title: t.organizations.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: t.organizations.title,
      lead: t.organizations.lead,
      actions: linkButton('primary', paths.organizationNew, t.organizations.add),
    })}
<div class="aligned">${organizationKinds.map(kind => {
      const own = organizations.filter(organization => organization.kind === kind);
      return card({
        title: t.organizations.groups[kind],
        aside: t.organizations.count(own.length),
        body:
          own.length > 0
            ? organizationTable(shell, t.organizations.groups[kind], own)
            : html`<p class="hint">${t.organizations.none}</p>`,
      });
    })}</div>`,
  });
}

function organizationTable({ t, language }: Shell, caption: string, rows: readonly Organization[]): Html {
  const other = language === 'fa' ? 'en' : 'fa';
  return table(t, {
    caption,
    onPhones: 'cards',
    rows,
    columns: [
      { key: 'name', header: t.organizations.name, names: true, cell: row => properName(row.name[language]) },
      { key: 'other', header: t.organizations.otherName, cell: row => properName(row.name[other]) },
      { key: 'code', header: t.organizations.code, cell: row => row.code && identifier(row.code) },
      {
        key: 'staff',
        header: t.organizations.staff,
        cell: row =>
          row.kind === 'insurer'
            ? undefined
            : html`<a href="${withQuery(paths.staffAccounts, { organization: row.id })}">${t.organizations.seeStaff}</a>`,
      },
    ],
  });
}
