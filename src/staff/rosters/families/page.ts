import { countFamilies } from '../../../domain/roster/count-families.ts';
import { type FamilyFilter, type FamilyKind, listFamilies } from '../../../domain/roster/list-families.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, notFound, page, type Reply, redirect, rowNumberFrom } from '../../../route.ts';
import { findAskedRoster, mayEdit, rosterHref } from '../asked-roster.ts';
import { familiesPage } from './page.html.ts';

const kinds = ['all', 'found', 'alone'] as const satisfies FamilyKind[];
const shownAlone = 4;
const longestSearch = 100;

export function showFamilies(ask: Ask): Promise<Reply> {
  return show(ask, { kind: kindFrom(ask.query), after: rowNumberFrom(ask.query.get('after')) });
}

/** A name or an ID never stands in the address. */
export async function searchFamilies(ask: Ask): Promise<Reply> {
  const { form } = ask;
  const search = form.get('search')?.trim().slice(0, longestSearch);
  if (search) return show(ask, { kind: 'all', search, after: rowNumberFrom(form.get('after')) });
  const asked = await findAskedRoster(ask);
  return asked ? redirect(to(paths.rosterFamilies, { rosterId: asked.roster.id })) : notFound;
}

const kindFrom = (query: URLSearchParams) => kinds.find(each => each === query.get('kind')) ?? 'all';

async function show(ask: Ask, filter: FamilyFilter): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster } = asked;
  if (!roster.readAt) return redirect(rosterHref(roster));
  const { db } = ask.deps;
  const isFront = filter.kind === 'all' && filter.search === undefined && filter.after === undefined;
  const alone = isFront ? await listFamilies(db, roster, { kind: 'alone' }, shownAlone) : undefined;
  const listed = await listFamilies(db, roster, filter);
  return page(
    familiesPage(ask.shell, {
      ...asked,
      ...listed,
      meant: new Map([...(alone?.meant ?? []), ...listed.meant]),
      filter,
      alone: alone?.households ?? [],
      counts: await countFamilies(db, roster),
      isOpen: roster.state === 'checked' && mayEdit(ask),
    }),
  );
}
