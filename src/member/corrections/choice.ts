import { listOpenAbout } from '../../domain/correction/opening/list-open-about.ts';
import { type Ask, notFound, page, type Reply } from '../../route.ts';
import { findAskedPerson } from './asked-person.ts';
import { choicePage, nobodyPage } from './choice.html.ts';

/** Whom it is about, and what of it. */
export async function showChoice(ask: Ask): Promise<Reply> {
  const { deps, shell, query } = ask;
  const asked = await findAskedPerson(ask);
  if (!asked) return query.has('person') ? notFound : page(nobodyPage(shell));
  const underWay = await listOpenAbout(deps.db, asked.person);
  return page(choicePage(shell, { ...asked, underWay }));
}
