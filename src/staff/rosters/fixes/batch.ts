import { type BatchDetail, findBatch } from '../../../domain/roster/list-batches.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, rowNumberFrom } from '../../../route.ts';
import { type AskedRoster, findAskedRoster, mayEdit } from '../asked-roster.ts';
import { batchPage } from './batch.html.ts';

export type AskedBatch = AskedRoster & { batch: BatchDetail; after: number | undefined };

export async function findAskedBatch(ask: Ask): Promise<AskedBatch | undefined> {
  const asked = await findAskedRoster(ask);
  const batchId = idFrom(ask.params['batch']);
  if (!asked || batchId === undefined) return undefined;
  const after = rowNumberFrom(ask.query.get('after'));
  const batch = await findBatch(ask.deps.db, asked.roster, { batchId, after });
  return batch && { ...asked, batch, after };
}

export async function showFix(ask: Ask): Promise<Reply> {
  const asked = await findAskedBatch(ask);
  return asked ? page(viewOf(ask, asked)) : notFound;
}

/** The batch as it stands, and why it was not undone. */
export function showFixAgain(ask: Ask, asked: AskedBatch, error: string): Reply {
  return again(viewOf(ask, asked, error));
}

function viewOf(ask: Ask, asked: AskedBatch, error?: string) {
  return batchPage(ask.shell, { ...asked, mayEdit: mayEdit(ask), error });
}
