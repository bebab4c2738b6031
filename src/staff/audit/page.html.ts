import type { AuditEntry } from '../../domain/audit/list-entries.ts';
import { card, emptyState } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { localDigits } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { table } from '../../html/table.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to, withQuery } from '../../paths.ts';
import { timeZone } from '../../platform/clock.ts';

export type AuditPage = {
  entries: readonly AuditEntry[];
  /** Where the entries before these begin. */
  earlier: string | undefined;
  isLatest: boolean;
};

export function auditPage(shell: Shell, { entries, earlier, isLatest }: AuditPage): Html {
  const { t } = shell;
  return document(shell, {
    face: 'staff',
    title: t.audit.title,
    width: 'wide',
    main: html`${pageHead(t, { title: t.audit.title, lead: t.audit.lead })}
${
  entries.length > 0
    ? card({
        title: t.audit.title,
        aside: html`${t.audit.checkHint} ${identifier('npm run audit')}`,
        body: entryTable(shell, entries),
      })
    : emptyState({ title: t.audit.noneTitle, text: t.audit.noneText })
}
<p class="pagination">${!isLatest && linkButton('quiet', paths.audit, t.audit.latest)}${
      earlier !== undefined &&
      linkButton('quiet', withQuery(paths.audit, { before: earlier }), t.audit.earlier)
    }</p>`,
  });
}

function entryTable(shell: Shell, rows: readonly AuditEntry[]): Html {
  const { t } = shell;
  return table(t, {
    caption: t.audit.title,
    onPhones: 'cards',
    rows,
    columns: [
      { key: 'action', header: t.audit.action, names: true, cell: ({ action }) => actionOf(shell, action) },
      { key: 'who', header: t.audit.who, cell: ({ actor }) => actorOf(shell, actor) },
      { key: 'subject', header: t.audit.subject, cell: ({ subject }) => subjectOf(shell, subject) },
      {
        key: 'contract',
        header: t.audit.contract,
        cell: ({ contractId, subject }) =>
          contractId === undefined || subject.kind === 'contract'
            ? undefined
            : html`<a href="${to(paths.contract, { contractId })}">${t.audit.contractOf(contractId)}</a>`,
      },
      { key: 'details', header: t.audit.details, cell: ({ details }) => detailsOf(details) },
      { key: 'at', header: t.audit.at, numeric: true, cell: ({ at }) => timeOf(shell, at) },
    ],
  });
}

function actionOf({ t }: Shell, action: string): Html | string {
  return isKey(t.audit.actions, action) ? t.audit.actions[action] : identifier(action);
}

function actorOf({ t, language }: Shell, { kind, id, name }: AuditEntry['actor']): Html | string {
  if (name) return properName(name[language]);
  return id === undefined ? t.audit.actors[kind] : t.audit.numbered(t.audit.actors[kind], id);
}

function subjectOf({ t }: Shell, { kind, id }: AuditEntry['subject']): Html | string {
  const label = isKey(t.audit.subjects, kind) ? t.audit.subjects[kind] : kind;
  if (id === undefined) return label;
  const numbered = t.audit.numbered(label, id);
  return kind === 'contract'
    ? html`<a href="${to(paths.contract, { contractId: id })}">${numbered}</a>`
    : numbered;
}

function detailsOf(details: AuditEntry['details']): Html | undefined {
  const pairs = Object.entries(details).map(([key, value]) => `${key} ${value}`);
  return pairs.length > 0 ? html`<span class="hint">${identifier(pairs.join(', '))}</span>` : undefined;
}

function timeOf({ language }: Shell, at: Date): string {
  const moment = at.toTemporalInstant().toZonedDateTimeISO(timeZone);
  const time = moment.toPlainTime().toString({ smallestUnit: 'second' });
  return `${formatDay(language, moment.toPlainDate(), 'table')} ${localDigits(language, time)}`;
}

function isKey<Known extends object>(known: Known, word: string): word is Extract<keyof Known, string> {
  return Object.hasOwn(known, word);
}
