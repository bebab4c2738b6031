import type { Db } from '../../platform/database.ts';
import { selectSnapshots } from './snapshot.store.ts';

export type ReadinessFigures = {
  members: number;
  /** Who has an account; `ready` counts them, too. */
  active: number;
  ready: number;
  spelling: number;
  needsProof: number;
  cannot: number;
};
export type ReadinessDay = ReadinessFigures & { day: Temporal.PlainDate };

type Asked = { contractIds: readonly number[]; from: Temporal.PlainDate };
type Snapshot = Awaited<ReturnType<typeof selectSnapshots>>[number];

/** A contract whose line of a day is missing counts with its last one so long; after that it has ended. */
const daysBridged = 7;

/** The figures of these contracts together, day by day, the oldest first; those that are not the viewer's count for nothing. */
export async function listReadinessDays(db: Db, { contractIds, from }: Asked): Promise<ReadinessDay[]> {
  if (contractIds.length === 0) return [];
  const rows = await selectSnapshots(db, { contractIds, from: from.toString() });
  const last = new Map<number, Snapshot>();
  return [...Map.groupBy(rows, ({ day }) => day)].map(([text, ofDay]) => {
    const day = Temporal.PlainDate.from(text);
    for (const row of ofDay) last.set(row.contract_id, row);
    const standing = [...last.values()].filter(row => day.since(row.day).days <= daysBridged);
    return { day, ...standing.reduce(add, nobody) };
  });
}

const nobody: ReadinessFigures = { members: 0, active: 0, ready: 0, spelling: 0, needsProof: 0, cannot: 0 };

function add(sum: ReadinessFigures, row: Snapshot): ReadinessFigures {
  return {
    members: sum.members + row.members,
    active: sum.active + row.active,
    ready: sum.ready + row.ready,
    spelling: sum.spelling + row.spelling,
    needsProof: sum.needsProof + row.needs_proof,
    cannot: sum.cannot + row.cannot,
  };
}
