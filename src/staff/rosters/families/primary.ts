import { listPrimaries } from '../../../domain/roster/list-primaries.ts';
import { type Ask, notFound, page, type Reply, redirect } from '../../../route.ts';
import { rosterHref } from '../asked-roster.ts';
import { findAskedRow } from '../row/page.ts';
import { primaryPage } from './primary.html.ts';

const longestSearch = 100;

/** Those around the row in the sheet are offered first. */
export function showPrimaries(ask: Ask): Promise<Reply> {
  return show(ask, undefined);
}

/** A name or an ID is sent as a form and answered at once: it never stands in the address. */
export function searchPrimaries(ask: Ask): Promise<Reply> {
  return show(ask, ask.form.get('search')?.trim().slice(0, longestSearch) || undefined);
}

async function show(ask: Ask, search: string | undefined): Promise<Reply> {
  const asked = await findAskedRow(ask);
  if (!asked) return notFound;
  const { roster, row } = asked;
  const hasColumn = roster.columns.some(({ key }) => key === 'primaryNationalId');
  if (roster.state !== 'checked' || !hasColumn) return redirect(rosterHref(roster));
  const primaries = await listPrimaries(ask.deps.db, roster, { rowNumber: row.rowNumber, search });
  return page(primaryPage(ask.shell, { ...asked, primaries, search }));
}
