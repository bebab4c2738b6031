import { listBatches } from '../../../domain/roster/list-batches.ts';
import { type Ask, idFrom, notFound, page, type Reply } from '../../../route.ts';
import { findAskedRoster, mayEdit } from '../asked-roster.ts';
import { fixesPage } from './page.html.ts';

/** Everything that people did to the rows of a roster, act by act. */
export async function showFixes(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const before = idFrom(ask.query.get('before'));
  const { batches, next } = await listBatches(ask.deps.db, asked.roster, before);
  return page(fixesPage(ask.shell, { ...asked, batches, next, before, mayEdit: mayEdit(ask) }));
}
