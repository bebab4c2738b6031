import type { Texts } from '../texts/texts.ts';
import { attributes, type Html, html } from './tag.ts';

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => Html | string | undefined;
  /** Amounts and counts: tabular figures, never broken. */
  numeric?: boolean;
  /** The cell that names the row; read as its heading. */
  names?: boolean;
  sortable?: boolean;
};

export type Sort = {
  key: string;
  direction: 'ascending' | 'descending';
  href: (key: string, direction: 'ascending' | 'descending') => string;
};

export type Table<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** On phones: every row a card, or the whole table in a region that scrolls sideways. */
  onPhones: 'cards' | 'scroll';
  sort?: Sort;
  /** A row that stands out, such as the one with the error. */
  tone?: (row: Row) => 'bad' | 'chosen' | undefined;
  showCaption?: boolean;
};

/**
 * Roles are written out because turning rows into cards by CSS takes them away in some browsers.
 */
export function table<Row>(t: Texts, data: Table<Row>): Html {
  const { caption, columns, rows, onPhones, tone } = data;
  const whole = html`<table role="table"><caption ${attributes({ class: data.showCaption === true ? undefined : 'sr' })}>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(column => headerCell(t, column, data.sort))}</tr></thead>
<tbody role="rowgroup">${rows.map(
    row =>
      html`<tr ${attributes({ role: 'row', class: tone?.(row) })}>${columns.map(column => cell(column, row))}</tr>`,
  )}</tbody></table>`;
  if (onPhones === 'cards') return html`<div class="table-region cards">${whole}</div>`;
  return html`<section class="table-region scroll" aria-label="${caption}" tabindex="0">${whole}</section>`;
}

function headerCell<Row>(t: Texts, column: Column<Row>, sort: Sort | undefined): Html {
  const current = sort?.key === column.key ? sort.direction : undefined;
  const shown =
    sort && column.sortable === true
      ? html`<a class="sort" href="${sort.href(column.key, current === 'ascending' ? 'descending' : 'ascending')}" title="${t.common.sortBy(column.header)}">${column.header}</a>`
      : column.header;
  return html`<th ${attributes({ scope: 'col', role: 'columnheader', class: column.numeric && 'num', 'aria-sort': current })}>${shown}</th>`;
}

function cell<Row>(column: Column<Row>, row: Row): Html {
  const list = { class: column.numeric && 'num', 'data-label': column.header };
  return column.names === true
    ? html`<th ${attributes({ ...list, scope: 'row', role: 'rowheader' })}>${column.cell(row)}</th>`
    : html`<td ${attributes({ ...list, role: 'cell' })}>${column.cell(row)}</td>`;
}

export type Pagination = { page: number; pages: number; href: (page: number) => string };

export function pagination(t: Texts, { page, pages, href }: Pagination): Html | undefined {
  if (pages <= 1) return undefined;
  return html`<nav class="pagination" aria-label="${t.common.pages}">
${page > 1 && html`<a class="button quiet" rel="prev" href="${href(page - 1)}">${t.common.previousPage}</a>`}
<span>${t.common.page(page, pages)}</span>
${page < pages && html`<a class="button quiet" rel="next" href="${href(page + 1)}">${t.common.nextPage}</a>`}
</nav>`;
}
