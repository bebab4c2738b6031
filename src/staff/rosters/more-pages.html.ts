import { buttonForm } from '../../html/form.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';

type MorePages = {
  /** The first page; shown only away from it, when `after` is set. */
  first: string;
  after: number | string | undefined;
  next: string | undefined;
};

/** Long lists are walked forwards: their pages begin after a row, so no page moves while somebody fixes rows. */
export function morePages({ t }: Shell, { first, after, next }: MorePages): Html | undefined {
  if (after === undefined && next === undefined) return undefined;
  return html`<nav class="pagination" aria-label="${t.common.pages}">${
    after !== undefined && linkButton('quiet', first, t.rosters.previous)
  }${next !== undefined && linkButton('quiet', next, t.rosters.next)}</nav>`;
}

type Fields = Readonly<Record<string, string | number>>;

/** The same for what was searched by name or ID: sent as forms, so that it stays out of the address. */
export function moreFound(
  shell: Shell,
  { action, first, next }: { action: string; first: Fields | undefined; next: Fields | undefined },
): Html | undefined {
  const { t } = shell;
  if (!first && !next) return undefined;
  return html`<nav class="pagination" aria-label="${t.common.pages}">${
    first && buttonForm(shell, { action, label: t.rosters.previous, hidden: first })
  }${next && buttonForm(shell, { action, label: t.rosters.next, hidden: next })}</nav>`;
}
