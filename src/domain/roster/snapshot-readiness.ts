import type { Clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { countedAtOnce, countWhenDue, isLarge } from './count-roster.ts';
import { allowLongStatements } from './roster.store.ts';
import type { Roster } from './roster.ts';
import { enqueueSnapshot, hasMoreMemberships, selectUnwritten, writeSnapshot } from './snapshot.store.ts';

/** Keeps how ready a contract's members are on this day; a second time on one day takes the first one's place. */
export function snapshotReadiness(db: Db, contractId: number, day: Temporal.PlainDate): Promise<void> {
  return writeSnapshot(db, contractId, day.toString());
}

/** After a roster was applied: the day's figures. Of a large one the job that counts it keeps them. */
export async function keepFigures(db: Db, roster: Roster, today: Temporal.PlainDate): Promise<void> {
  if (isLarge(roster)) await countWhenDue(db, roster);
  else await snapshotReadiness(db, roster.contractId, today);
}

/** After single members changed: the day's figures now, or by a job where counting would keep others waiting. */
export async function keepFiguresOf(db: Db, contractId: number, today: Temporal.PlainDate): Promise<void> {
  if (await hasMoreMemberships(db, contractId, countedAtOnce)) await enqueueSnapshot(db, contractId);
  else await snapshotReadiness(db, contractId, today);
}

/** Of every running contract one line a day: the first look after midnight writes it. Each in its own transaction. */
export async function snapshotRunningContracts({ db, clock }: { db: Db; clock: Clock }): Promise<void> {
  const today = clock.today();
  for (const contractId of await selectUnwritten(db, today.toString()))
    await db.transaction().execute(async tx => {
      await allowLongStatements(tx);
      await snapshotReadiness(tx, contractId, today);
    });
}
