import type { FormState } from '../../html/form.ts';
import { idFrom } from '../../route.ts';
import type { Texts } from '../../texts/texts.ts';
import { readDay } from '../read-day.ts';

/** What a dependent can be said to be. */
export const linkRelations = [
  'spouse',
  'child',
  'father',
  'mother',
  'sibling',
  'grandchild',
  'other',
] as const;

export type LinkRead = {
  primary: number;
  relation: (typeof linkRelations)[number] | undefined;
  /** Undefined: the link was wrong from the start. */
  linkedFrom: Temporal.PlainDate | undefined;
};

type Bounds = { today: Temporal.PlainDate; coveredUntil: Temporal.PlainDate };

export type LinkReading = { ok: true; link: LinkRead } | { ok: false; errors: FormState['errors'] };

export function readLink(t: Texts, form: URLSearchParams, bounds: Bounds): LinkReading {
  const primary = idFrom(form.get('primary'));
  const relation = linkRelations.find(each => each === form.get('relation'));
  const since = form.get('since');
  const day = since === 'day' ? readDay(form, 'day') : undefined;
  const errors = {
    primary: primary === undefined ? t.familyLink.choosePrimary : undefined,
    since: since === 'day' || since === 'start' ? undefined : t.familyLink.chooseSince,
    day: since === 'day' ? dayProblem(t, day, bounds) : undefined,
  };
  if (primary === undefined || Object.values(errors).some(error => error !== undefined))
    return { ok: false, errors };
  return { ok: true, link: { primary, relation, linkedFrom: day } };
}

function dayProblem(
  { familyLink }: Texts,
  day: Temporal.PlainDate | undefined,
  { today, coveredUntil }: Bounds,
): string | undefined {
  const { compare } = Temporal.PlainDate;
  if (!day) return familyLink.dayUnreadable;
  if (compare(day, today) > 0) return familyLink.dayAhead;
  return compare(day, coveredUntil) > 0 ? familyLink.dayAfterCover : undefined;
}
