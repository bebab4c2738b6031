import { lookUp } from '../../domain/correction/support/look-up.ts';
import type { LookedUp } from '../../domain/correction/support/looked-up.ts';
import { type Lookup, readLookup } from '../../domain/correction/support/read-lookup.ts';
import { recordSearch } from '../../domain/correction/support/record-lookup.ts';
import { emptyForm, type FormState } from '../../html/form.ts';
import { type Ask, again, page, type Reply } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import { supportPage } from './page.html.ts';
import { readReason } from './read-reason.ts';

const longestSearch = 100;

export function showSupport({ shell }: Ask): Reply {
  return page(supportPage(shell, { state: emptyForm }));
}

/**
 * One search for everything. It is answered at once, because what is searched for is personal and belongs in no address;
 * kept is who searched, why, and by what kind of thing.
 */
export async function searchPeople(ask: Ask): Promise<Reply> {
  const { deps, form, viewer, shell, t } = ask;
  const { staffId, organizationId } = staffOf(viewer);
  const typed = (form.get('search') ?? '').slice(0, longestSearch);
  const values = { search: typed, reason: form.get('reason') ?? '', words: form.get('words') ?? '' };
  const reading = readLookup(typed);
  const reason = readReason(t, form);
  if (!reading.ok || !reason.ok) {
    const state: FormState = {
      values,
      errors: {
        ...(!reading.ok && { search: t.support.errors[reading.why] }),
        ...(!reason.ok && reason.errors),
      },
    };
    return again(supportPage(shell, { state }));
  }
  const { lookup } = reading;
  const found = await lookUp(deps, lookup);
  const caseId = openedBy(lookup, found);
  await recordSearch(deps, { staffId, ...reason.given, kind: lookup.kind, caseId });
  return page(
    supportPage(shell, { state: { values, errors: {} }, answer: { lookup, found, ...reason.given } }),
    {
      about: {
        subjectKind: caseId === undefined ? 'organization' : 'correction-case',
        subjectId: caseId ?? organizationId,
        details: { by: lookup.kind, reason: reason.given.reason, shown: countOf(found) },
      },
    },
  );
}

/** A tracking code leads to one case; anything else to whoever answers to it. */
function openedBy({ kind }: Lookup, { cases: [only] }: LookedUp): number | undefined {
  return kind === 'tracking-code' ? only?.caseId : undefined;
}

function countOf({ people, heldRows, cases, failures }: LookedUp): number {
  return people.length + heldRows.length + cases.length + failures.length;
}
