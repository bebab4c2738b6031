import type { Db } from '../../platform/database.ts';
import { selectCoverCounts } from './count-cover.store.ts';

type Period = { id: number; startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate };

export type CoverCounts = { members: number; activated: number };

/** How many people a contract covers today, or on its nearest day, and how many of them sign in. Numbers alone. */
export function countCover(db: Db, contract: Period, today: Temporal.PlainDate): Promise<CoverCounts> {
  const { compare } = Temporal.PlainDate;
  const started = compare(today, contract.startsOn) < 0 ? contract.startsOn : today;
  return selectCoverCounts(
    db,
    contract.id,
    compare(started, contract.endsOn) > 0 ? contract.endsOn : started,
  );
}
