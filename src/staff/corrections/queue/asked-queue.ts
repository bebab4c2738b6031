import { type CaseSubject, caseSubjects } from '../../../domain/correction/case.ts';
import type { QueueFilter, QueueSort, QueueView } from '../../../domain/correction/list-queue.ts';
import { paths, withQuery } from '../../../paths.ts';
import { idFrom } from '../../../route.ts';

const views = ['mine', 'side', 'others', 'closed'] as const satisfies QueueView[];
const sorts = ['due', 'opened', 'name'] as const satisfies QueueSort[];

/** What of the queue is asked for; what was searched for is personal and never stands in an address. */
export type AskedQueue = Omit<QueueFilter, 'search'> & {
  view: QueueView;
  sort: QueueSort;
  back: boolean;
  overdue: boolean;
  subject: CaseSubject | undefined;
  page: number;
};

export function askedQueue(query: URLSearchParams): AskedQueue {
  const subject = query.get('subject');
  return {
    view: views.find(view => view === query.get('view')) ?? 'side',
    subject: caseSubjects.find(each => each === subject),
    contractId: idFrom(query.get('contract')),
    overdue: query.get('overdue') === 'yes',
    sort: sorts.find(sort => sort === query.get('sort')) ?? 'due',
    back: query.get('back') === 'yes',
    page: idFrom(query.get('page')) ?? 1,
  };
}

/** The address of the queue as asked, with some of it otherwise. */
export function queueHref(
  asked: AskedQueue,
  otherwise: Partial<AskedQueue> = {},
  path: string = paths.correctionDesk,
) {
  const { view, subject, contractId, overdue, sort, back, page } = { ...asked, ...otherwise };
  return withQuery(path, {
    view: view === 'side' ? undefined : view,
    subject,
    contract: contractId,
    overdue: overdue ? 'yes' : undefined,
    sort: sort === 'due' ? undefined : sort,
    back: back ? 'yes' : undefined,
    page: page === 1 ? undefined : page,
  });
}
