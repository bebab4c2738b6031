import { listOpenAbout } from '../../domain/correction/opening/list-open-about.ts';
import { type Ask, notFound, page, type Reply } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { findAskedPerson } from './asked-person.ts';
import { choicePage, nobodyPage } from './choice.html.ts';

/** Whom it is about, and what of it. */
export async function showChoice(ask: Ask): Promise<Reply> {
  const { deps, shell, query, viewer } = ask;
  const asked = await findAskedPerson(ask);
  if (!asked) return query.has('person') ? notFound : page(nobodyPage(shell));
  const { accountId } = memberOf(viewer);
  // One in which she is only asked for her consent is no request of hers.
  const underWay = (await listOpenAbout(deps.db, asked.person)).filter(
    ({ openedByAccount }) => openedByAccount === accountId,
  );
  return page(choicePage(shell, { ...asked, underWay }));
}
