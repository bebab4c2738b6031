import { selectApprovers } from './case.store.ts';
import type { CorrectionCase } from './case.ts';
import type { Side } from './case-steps.ts';
import { findContractSides } from './contract-sides.ts';
import { sharedDueAt } from './deadline.ts';
import { type CaseDeps, moveCase, type Target } from './move-case.ts';
import { type OverdueCase, selectOverdue } from './overdue.store.ts';

const atOnce = 200;
const order = ['employer', 'agency', 'administrator'] as const satisfies Side[];

/**
 * Cases whose time is over: the next house's turn, which is the administrator's in the end, and at once where the others
 * have had their time together; there they are counted. What a member was asked goes back to whoever asked. Each in a transaction of its own; twice is once. How many have moved.
 */
export async function escalateCases({ db, clock }: CaseDeps): Promise<number> {
  const now = new Date(clock.now().epochMilliseconds);
  let moved = 0;
  let after = 0;
  for (;;) {
    const overdue = await selectOverdue(db, { now, after, limit: atOnce });
    for (const one of overdue) {
      const done = await db.transaction().execute(tx => moveOn({ db: tx, clock }, one, now));
      if (done) moved += 1;
      after = one.id;
    }
    if (overdue.length < atOnce) return moved;
  }
}

/** Looked at once more under its lock: somebody may have been faster. Nothing was written where it is refused. */
async function moveOn(deps: CaseDeps, { id: caseId, waits }: OverdueCase, now: Date): Promise<boolean> {
  const moved = await moveCase(deps, {
    caseId,
    action: waits === 'member' ? 'lapse' : 'escalate',
    actor: { kind: 'job' },
    async decide(found): Promise<Target | { refused: 'not-now' }> {
      if (found.dueAt === undefined || found.dueAt > now) return { refused: 'not-now' };
      if (waits === 'member') return { state: 'review', turn: found.askedBy ?? 'administrator' };
      if (found.state === 'second') return { state: 'second', turn: await nextSide(deps, found) };
      const shared = sharedDueAt(found.openedAt) > now;
      return { state: 'review', turn: shared ? await nextSide(deps, found) : 'administrator' };
    },
    patch: ({ escalations }) => (waits === 'house' ? { escalations: escalations + 1 } : {}),
  });
  return moved.ok;
}

/** The house after the one whose turn it is; of a second voice only one that has not spoken yet. */
async function nextSide({ db }: CaseDeps, found: CorrectionCase): Promise<Side> {
  const { contractId, turn } = found;
  const houses = contractId === undefined ? undefined : await findContractSides(db, contractId);
  if (!houses || turn === undefined || turn === 'member') return 'administrator';
  const spoken = found.state === 'second' ? await selectApprovers(db, found) : [];
  const later = order.slice(order.indexOf(turn) + 1).filter(side => {
    const house = houses[side];
    return house !== undefined && !spoken.includes(house);
  });
  return later[0] ?? turn;
}
