import type { ClaimSummary } from '../domain/claim/claim.ts';
import { formatDay } from '../html/day.ts';
import type { Shell } from '../html/shell.ts';
import { type Column, table } from '../html/table.ts';
import { type Html, html } from '../html/tag.ts';
import { paths, to } from '../paths.ts';
import { inLanguage, paidCell, rialsCell, stateBadge } from './claim-labels.ts';

export type ClaimsTable = {
  caption: string;
  claims: readonly ClaimSummary[];
  nameOf: (claim: ClaimSummary) => string;
  /** `brief`: as the home page shows the latest; `full`: every column. */
  style: 'brief' | 'full';
};

/** Claims as rows; on phones each one a card that begins with what it is about. */
export function claimsTable(shell: Shell, { caption, claims, nameOf, style }: ClaimsTable): Html {
  const columns = columnsOf(shell, nameOf);
  const keys = style === 'brief' ? brief : full;
  const whole = table(shell.t, {
    caption,
    columns: keys.map(key => columns[key]),
    rows: claims,
    onPhones: 'cards',
  });
  // The order of the columns is what the style of phones goes by.
  return html`<div class="claims ${style}">${whole}</div>`;
}

type Key = 'title' | 'person' | 'date' | 'centre' | 'benefit' | 'asked' | 'paid' | 'state';
const brief: readonly Key[] = ['title', 'person', 'date', 'asked', 'paid', 'state'];
const full: readonly Key[] = ['title', 'person', 'date', 'centre', 'benefit', 'asked', 'paid', 'state'];

function columnsOf(shell: Shell, nameOf: ClaimsTable['nameOf']): Record<Key, Column<ClaimSummary>> {
  const { t, language } = shell;
  const { claims } = t;
  const simple = (key: Key, header: string, cell: Column<ClaimSummary>['cell'], numeric = false) => ({
    key,
    header,
    cell,
    numeric,
  });
  return {
    title: { key: 'title', header: claims.description, cell: claim => titleLink(shell, claim), names: true },
    person: simple('person', claims.person, claim => html`<bdi>${nameOf(claim)}</bdi>`),
    date: simple('date', claims.date, claim => formatDay(language, claim.servedOn, 'table'), true),
    centre: simple('centre', claims.centre, claim => html`<bdi>${claim.centreName}</bdi>`),
    benefit: simple('benefit', claims.benefit, claim => inLanguage(language, claim.benefit)),
    asked: simple('asked', claims.asked, claim => rialsCell(language, claim.askedRials), true),
    paid: simple('paid', claims.paid, claim => paidCell(t, language, claim), true),
    state: simple('state', claims.state, claim => stateBadge(t, claim.state)),
  };
}

function titleLink({ language }: Shell, { claimId, title }: ClaimSummary): Html {
  return html`<a class="row-link" href="${to(paths.claim, { claimId })}">${inLanguage(language, title)}</a>`;
}
