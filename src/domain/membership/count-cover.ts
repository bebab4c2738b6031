import type { Db } from '../../platform/database.ts';
import { selectCoverCounts } from './count-cover.store.ts';

type Period = { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate };

export type CoverCounts = { members: number; activated: number };

/** How many people a contract covers on its day of cover, and how many of them sign in. Numbers alone. */
export function countCover(
  db: Db,
  contract: Period & { id: number },
  today: Temporal.PlainDate,
): Promise<CoverCounts> {
  return selectCoverCounts(db, contract.id, coverDay(contract, today));
}

/** Today, or the nearest day of a contract that has ended or has not begun. */
export function coverDay({ startsOn, endsOn }: Period, today: Temporal.PlainDate): Temporal.PlainDate {
  const { compare } = Temporal.PlainDate;
  if (compare(today, startsOn) < 0) return startsOn;
  return compare(today, endsOn) > 0 ? endsOn : today;
}
