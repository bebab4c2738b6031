import { timeZone } from '../../../platform/clock.ts';
import type { Db } from '../../../platform/database.ts';
import { selectOwnLookups } from './lookup.store.ts';
import type { LookupReason } from './record-lookup.ts';

export type OwnLookup = {
  house: { fa: string; en: string };
  reason: LookupReason;
  day: Temporal.PlainDate;
};

/**
 * Who looked at the signed-in member's own file, the latest first: the house, why, and on which day. Never the person.
 * The same house for the same reason on one day is one line.
 */
export async function listOwnLookups(db: Db): Promise<OwnLookup[]> {
  const rows = await selectOwnLookups(db);
  const lines = rows.map(({ houseFa, houseEn, reason, at }) => ({
    house: { fa: houseFa, en: houseEn },
    reason,
    day: at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate(),
  }));
  const keyOf = ({ house, reason, day }: OwnLookup) => [house.fa, reason, day].join(' ');
  return [...new Map(lines.map(line => [keyOf(line), line] as const)).values()];
}
