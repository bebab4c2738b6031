import type { Db } from '../../platform/database.ts';
import { type AppliedPlan, findMovingRows } from './applied-plan.store.ts';
import {
  analyzeMembers,
  changeMembers,
  endMemberships,
  insertDependents,
  insertPersons,
  insertPrimaries,
  linkFamilies,
  type Slice,
} from './apply-plan.store.ts';
import type { RosterPlace } from './roster-row.store.ts';

/** What was done; the same words as what was planned. */
export type Done = { joins: number; changes: number; leaves: number };

type Applying = {
  place: RosterPlace;
  plan: AppliedPlan;
  /** `share` of this work, 0 to 1. */
  tell: (rowsDone: number, share: number) => Promise<void>;
};

/** Large enough that a statement costs nothing beside its rows, small enough that the bar moves. */
const sliceRows = 50_000;
/** Beyond so many it is cheaper to look at every row. */
const mostLooked = 10_000;

/** Does what was taken down, part by part, within the transaction of its caller. */
export async function applyPlan(tx: Db, { place, plan, tell }: Applying): Promise<Done> {
  const done = { joins: 0, changes: 0, leaves: 0 };
  const unlinked: number[] = [];
  const slices = slicesUpTo(plan.lastRow);
  const inSlices = async (from: number, to: number, work: (slice: Slice) => Promise<void>) => {
    for (const [at, slice] of slices.entries()) {
      await work(slice);
      await tell(done.joins + done.changes, from + ((to - from) * (at + 1)) / slices.length);
    }
  };
  await insertPersons(tx);
  await analyzeMembers(tx);
  await inSlices(0.15, 0.45, async slice => {
    done.joins += await insertPrimaries(tx, slice);
  });
  await analyzeMembers(tx);
  await inSlices(0.45, 0.8, async slice => {
    const inserted = await insertDependents(tx, slice);
    done.joins += inserted.joins;
    unlinked.push(...inserted.unlinked);
  });
  await inSlices(0.8, 0.9, async slice => {
    done.changes += await changeMembers(tx, slice);
  });
  done.leaves = await endMemberships(tx, place);
  await analyzeMembers(tx);
  const moving = [...unlinked, ...(await findMovingRows(tx, mostLooked + 1))];
  const anyRow = plan.turns || moving.length > mostLooked;
  if (anyRow || moving.length > 0) await linkFamilies(tx, place, anyRow ? undefined : moving);
  return done;
}

function slicesUpTo(lastRow: number): Slice[] {
  const count = Math.ceil((lastRow + 1) / sliceRows);
  return Array.from({ length: count }, (_, at) => ({ from: at * sliceRows, to: (at + 1) * sliceRows - 1 }));
}
