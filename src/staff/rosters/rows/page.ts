import { countFindings, listRows } from '../../../domain/roster/list-rows.ts';
import { type Ask, notFound, page, type Reply } from '../../../route.ts';
import { findAskedRoster } from '../asked-roster.ts';
import { rowsPage } from './page.html.ts';
import { readFilter } from './read-filter.ts';

export async function showRows(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { db } = ask.deps;
  const findings = await countFindings(db, asked.roster);
  const filter = readFilter(ask.query, findings);
  const { rows, next } = await listRows(db, asked.roster, filter);
  return page(rowsPage(ask.shell, { ...asked, findings, filter, rows, next }));
}
