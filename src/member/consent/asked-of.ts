import type { Asked } from '../../domain/correction/consent/consent.ts';
import { type Ask, idFrom } from '../../route.ts';
import { memberOf } from '../member-of.ts';

/** The viewer's word on the case of the address; undefined where that names none. */
export function askedOf({ params, viewer }: Ask): Asked | undefined {
  const caseId = idFrom(params['caseId']);
  return caseId === undefined ? undefined : { caseId, personId: memberOf(viewer).personId };
}
