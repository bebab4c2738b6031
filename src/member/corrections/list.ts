import { listOwnCases } from '../../domain/correction/list-own-cases.ts';
import { type Ask, page, type Reply } from '../../route.ts';
import { memberOf } from '../member-of.ts';
import { casesPage } from './list.html.ts';

export async function showCases({ deps, viewer, shell }: Ask): Promise<Reply> {
  const { accountId } = memberOf(viewer);
  const cases = await listOwnCases(deps.db, accountId);
  return page(casesPage(shell, cases), {
    about: { subjectKind: 'account', subjectId: accountId, details: { cases: cases.length } },
  });
}
