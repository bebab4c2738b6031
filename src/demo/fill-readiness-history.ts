import { snapshotReadiness } from '../domain/roster/snapshot-readiness.ts';
import type { Db } from '../platform/database.ts';

const longestHistory = 150;

/** A report that begins today shows one point: the days before are told as they might have been, up to today's truth. */
export async function fillReadinessHistory(db: Db, today: Temporal.PlainDate): Promise<void> {
  const running = await db
    .selectFrom('contract')
    .select(['id', 'starts_on'])
    .where('starts_on', '<=', today.toString())
    .where('ends_on', '>=', today.toString())
    .orderBy('id')
    .execute();
  for (const { id, starts_on } of running) {
    await snapshotReadiness(db, id, today);
    const now = await db
      .selectFrom('readiness_snapshot')
      .selectAll()
      .where('contract_id', '=', id)
      .where('day', '=', today.toString())
      .executeTakeFirstOrThrow();
    const age = Math.min(today.since(starts_on).days, longestHistory);
    const told = Array.from({ length: age }, (_, at) => {
      const day = today.subtract({ days: age - at });
      return { ...now, ...figuresAt(now, workingShare(today, age, at)), day: day.toString() };
    });
    if (told.length > 0) await db.insertInto('readiness_snapshot').values(told).execute();
  }
}

type Figures = {
  members: number;
  active: number;
  ready: number;
  spelling: number;
  needs_proof: number;
  cannot: number;
};

/** At first some rows are held and some people have no proof; both are put right, and accounts follow. */
function figuresAt(now: Figures, done: number): Figures {
  const open = 1 - done;
  const held = Math.round(now.members * 0.12 * open ** 3);
  const unproven = Math.round(now.members * 0.3 * open ** 1.5);
  const members = now.members - held;
  const needs_proof = Math.min(now.needs_proof + unproven, members - now.spelling);
  const ready = Math.max(members - now.spelling - needs_proof, 0);
  const active = Math.min(Math.round(now.active * done ** 0.8), ready);
  return { members, active, ready, spelling: now.spelling, needs_proof, cannot: now.cannot + held };
}

/** Which part of the working days has passed: on Thursdays and Fridays nothing moves. */
function workingShare(today: Temporal.PlainDate, age: number, at: number): number {
  const first = today.subtract({ days: age });
  const isWorking = (offset: number) => ![4, 5].includes(first.add({ days: offset }).dayOfWeek);
  const passed = (until: number) =>
    Array.from({ length: until }, (_, offset) => offset).filter(isWorking).length;
  return passed(at) / Math.max(passed(age), 1);
}
