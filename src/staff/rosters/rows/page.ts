import type { RowFilter } from '../../../domain/roster/list-rows.ts';
import { countFindings, listRows } from '../../../domain/roster/list-rows.ts';
import { sidesOf } from '../../../domain/roster/row-owner.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, notFound, page, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { findAskedRoster } from '../asked-roster.ts';
import { rowsPage } from './page.html.ts';
import { readFilter } from './read-filter.ts';

/** Kinds and standings may stand in the address; a name or an ID never does. */
export function showRows(ask: Ask): Promise<Reply> {
  return show(ask, ask.query, ({ search: _, ...filter }) => filter);
}

export async function searchRows(ask: Ask): Promise<Reply> {
  const { form } = ask;
  if (form.get('search')?.trim()) return show(ask, form, filter => filter);
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const [code, severity, standing, turn] = ['code', 'severity', 'standing', 'turn'].map(
    name => form.get(name) ?? '',
  );
  return redirect(to(paths.rosterRows, { rosterId: asked.roster.id }, { code, severity, standing, turn }));
}

async function show(
  ask: Ask,
  fields: URLSearchParams,
  admit: (filter: RowFilter) => RowFilter,
): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { db } = ask.deps;
  const findings = await countFindings(db, asked.roster);
  const filter = admit(readFilter(fields, findings));
  const { staffId, organizationId } = staffOf(ask.viewer);
  const sides = await sidesOf(db, asked.contract.id, organizationId);
  const { rows, next } = await listRows(db, asked.roster, filter, { staffId, sides });
  return page(rowsPage(ask.shell, { ...asked, findings, filter, rows, next }));
}
