import type { Deps } from '../../../deps.ts';
import { type Limit, triesRunOver } from '../../account/count-tries.ts';
import { findCaseByCode } from '../find-case.ts';
import { readTrackingCode } from '../tracking-code.ts';
import { insertVisit } from './visit.store.ts';
import { newVisitCookie } from './visit-cookie.ts';

export type VisitStart =
  | { ok: true; cookie: string }
  | { ok: false; why: 'empty' | 'length' | 'check' | 'unknown' | 'too-many' };

/**
 * Lets a browser that knows a tracking code see the stage of its case. What cannot be a code is told at once, without a
 * look; whoever tries codes is slowed down before one is looked for.
 */
export async function startVisit(
  deps: Deps,
  { typed, addressKey }: { typed: string; addressKey: Buffer },
): Promise<VisitStart> {
  const reading = readTrackingCode(typed);
  if (!reading.ok) return reading;
  if (await triesRunOver(deps, limits(addressKey))) return { ok: false, why: 'too-many' };
  const found = await findCaseByCode(deps.db, reading.code);
  if (!found) return { ok: false, why: 'unknown' };
  const { cookie, tokenHash } = newVisitCookie(deps.chance);
  await insertVisit(deps.db, tokenHash, found.id);
  return { ok: true, cookie };
}

const quarter = 15 * 60;

/** Of three hundred thousand million codes; an address may be that of a whole mobile operator. */
function limits(addressKey: Buffer): Limit[] {
  return [
    { what: 'tracking code from address', subject: addressKey, windowSeconds: quarter, most: 60 },
    { what: 'tracking code in all', subject: '', windowSeconds: quarter, most: 6_000 },
  ];
}
