import { findContract } from '../../../domain/contract/find-contract.ts';
import { type HeldRoster, listHeldRosters } from '../../../domain/roster/list-held-rosters.ts';
import { listRows, type RowPage } from '../../../domain/roster/list-rows.ts';
import { type Ask, again, idFrom, notFound, page, type Reply } from '../../../route.ts';
import { mayEdit } from '../asked-roster.ts';
import { heldPage } from './page.html.ts';

export type HeldPart = HeldRoster & RowPage;

/** What applied rosters of a contract left behind, and the way on. */
export async function showHeldRows(ask: Ask): Promise<Reply> {
  const html = await viewOf(ask, idFrom(ask.params['contractId']));
  return html ? page(html) : notFound;
}

export async function showHeldRowsAgain(ask: Ask, contractId: number, error: string): Promise<Reply> {
  const html = await viewOf(ask, contractId, error);
  return html ? again(html) : notFound;
}

async function viewOf(ask: Ask, contractId: number | undefined, error?: string) {
  const { db } = ask.deps;
  const contract = contractId === undefined ? undefined : await findContract(db, contractId);
  if (!contract) return undefined;
  const parts: HeldPart[] = [];
  for (const held of await listHeldRosters(db, contract.id))
    parts.push({ ...held, ...(await listRows(db, held.roster, { standing: 'held' })) });
  return heldPage(ask.shell, { contract, parts, mayEdit: mayEdit(ask), error });
}
