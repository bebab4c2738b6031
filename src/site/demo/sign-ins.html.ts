import { card } from '../../html/card.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';

export type ShownMember = {
  name: string;
  nationalId: string;
  mobile: string;
  birthDate: string;
  password: string | undefined;
  note: string;
};
export type ShownStaff = { name: string; role: string; userName: string; password: string; code: string };

export type DemoSignIns = { members: readonly ShownMember[]; staff: readonly ShownStaff[] };

export function demoSignInsPage(shell: Shell, { members, staff }: DemoSignIns): Html {
  const { t } = shell;
  const { demo } = t;
  return document(shell, {
    face: 'site',
    title: demo.signInsTitle,
    main: html`${notice('warn', demo.notice)}
${pageHead(t, {
  title: demo.signInsTitle,
  lead: demo.signInsLead,
  actions: linkButton('quiet', paths.demoMessages, demo.toMessages),
})}
${card({ title: demo.membersTitle, body: memberTable(shell, members), aside: html`<a href="${paths.signIn}">${t.signIn.title}</a>` })}
${card({
  title: demo.staffTitle,
  body: html`${staffTable(shell, staff)}<p class="hint">${demo.codeHint}</p>`,
  aside: html`<a href="${paths.staffSignIn}">${t.staffSignIn.title}</a>`,
})}`,
  });
}

function memberTable({ t }: Shell, rows: readonly ShownMember[]): Html {
  const { demo } = t;
  return table(t, {
    caption: demo.membersTitle,
    onPhones: 'cards',
    rows,
    columns: [
      { key: 'name', header: demo.name, cell: row => properName(row.name), names: true },
      { key: 'id', header: demo.nationalId, cell: row => identifier(row.nationalId) },
      {
        key: 'password',
        header: demo.password,
        cell: row => (row.password ? identifier(row.password) : demo.notActive),
      },
      { key: 'mobile', header: demo.mobile, cell: row => identifier(row.mobile) },
      { key: 'birth', header: demo.birthDate, cell: row => row.birthDate },
      { key: 'note', header: demo.note, cell: row => row.note },
    ],
  });
}

function staffTable({ t }: Shell, rows: readonly ShownStaff[]): Html {
  const { demo } = t;
  return table(t, {
    caption: demo.staffTitle,
    onPhones: 'cards',
    rows,
    columns: [
      { key: 'name', header: demo.name, cell: row => properName(row.name), names: true },
      { key: 'role', header: demo.role, cell: row => row.role },
      { key: 'user', header: demo.userName, cell: row => identifier(row.userName) },
      { key: 'password', header: demo.password, cell: row => identifier(row.password) },
      { key: 'code', header: demo.code, cell: row => identifier(row.code) },
    ],
  });
}
