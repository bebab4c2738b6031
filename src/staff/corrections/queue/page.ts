import { listContracts } from '../../../domain/contract/list-contracts.ts';
import { listKinds } from '../../../domain/correction/list-kinds.ts';
import { countQueue, listQueue } from '../../../domain/correction/list-queue.ts';
import { type Ask, page, type Reply } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { askedQueue } from './asked-queue.ts';
import { queuePage } from './page.html.ts';

const longestSearch = 100;

export function showQueue(ask: Ask): Promise<Reply> {
  return show(ask, '');
}

/** Answered at once: the names and codes that are searched for stay out of the address. */
export function searchQueue(ask: Ask): Promise<Reply> {
  return show(ask, (ask.form.get('search') ?? '').trim().slice(0, longestSearch));
}

async function show({ deps, query, viewer, shell }: Ask, search: string): Promise<Reply> {
  const { db, clock } = deps;
  const now = clock.now();
  const actor = actorOf(staffOf(viewer));
  const asked = askedQueue(query);
  const found = await listQueue(db, actor, { ...asked, search }, now);
  const first = search === '' && asked.view === 'side' && asked.page === 1;
  return page(
    queuePage(shell, {
      ...found,
      asked,
      search,
      now,
      counts: await countQueue(db, actor, now),
      contracts: await listContracts(db),
      kinds: first ? await listKinds(db, actor) : [],
    }),
    {
      about: {
        subjectKind: 'organization',
        subjectId: actor.organizationId,
        details: { view: asked.view, searched: search !== '', page: asked.page, shown: found.lines.length },
      },
    },
  );
}
