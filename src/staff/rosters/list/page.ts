import { listContracts } from '../../../domain/contract/list-contracts.ts';
import { listRosters } from '../../../domain/roster/list-rosters.ts';
import { type Ask, idFrom, page, type Reply } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { mayEdit } from '../asked-roster.ts';
import { rostersPage } from './page.html.ts';

export async function showRosters(ask: Ask): Promise<Reply> {
  const { deps, query, shell, viewer } = ask;
  const contracts = await listContracts(deps.db);
  const contractId = idFrom(query.get('contract'));
  const chosen = contracts.find(({ id }) => id === contractId);
  const rosters = await listRosters(deps.db, chosen ? { contractId: chosen.id } : {});
  const { staffId } = staffOf(viewer);
  return page(rostersPage(shell, { rosters, contracts, chosen, staffId, mayUpload: mayEdit(ask) }));
}
