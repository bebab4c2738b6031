import { listFixes } from '../../../domain/roster/list-fixes.ts';
import { findRow, listRows } from '../../../domain/roster/list-rows.ts';
import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import { findRowOwner, listRowOwners } from '../../../domain/roster/row-owner.ts';
import { columnKeyFrom } from '../../../domain/roster/save-mapping.ts';
import { emptyForm, type FormState } from '../../../html/form.ts';
import { type Ask, again, notFound, page, type Reply, rowNumberFrom } from '../../../route.ts';
import { type AskedRoster, findAskedRoster, mayEdit } from '../asked-roster.ts';
import { rowPage } from './page.html.ts';

export type AskedRow = AskedRoster & { row: RosterRow };

export async function findAskedRow(ask: Ask): Promise<AskedRow | undefined> {
  const asked = await findAskedRoster(ask);
  const rowNumber = rowNumberFrom(ask.params['row']);
  if (!asked || rowNumber === undefined) return undefined;
  const row = await findRow(ask.deps.db, asked.roster, rowNumber);
  return row && { ...asked, row };
}

export async function showRow(ask: Ask): Promise<Reply> {
  const asked = await findAskedRow(ask);
  if (!asked) return notFound;
  const editing = columnKeyFrom(ask.query.get('edit') ?? '');
  const cell = asked.row.cells.find(({ key }) => key === editing);
  const state = cell ? { values: { column: cell.key, text: cell.raw }, errors: {} } : emptyForm;
  return page(await viewOf(ask, asked, state));
}

/** The row as it stands, with what was typed and what is wrong with it. Nothing was changed. */
export async function showRowAgain(ask: Ask, asked: AskedRow, state: FormState): Promise<Reply> {
  return again(await viewOf(ask, asked, state));
}

async function viewOf(ask: Ask, asked: AskedRow, state: FormState) {
  const { roster, row } = asked;
  const { db } = ask.deps;
  const held = await listRows(db, roster, { standing: 'held', after: row.rowNumber });
  return rowPage(ask.shell, {
    ...asked,
    fixes: await listFixes(db, roster, row.rowNumber),
    owner: await findRowOwner(db, roster, row),
    owners: await listRowOwners(db, roster.contractId),
    nextHeld: held.rows[0]?.rowNumber,
    mayEdit: mayEdit(ask),
    state,
  });
}
