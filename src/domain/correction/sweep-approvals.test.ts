import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openCaseDesk } from '../../../test/builders/case-desk.ts';
import { testDatabase } from '../../../test/database.ts';
import { sweepApprovals } from './sweep-approvals.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const { approved, clock, expert, hr, member } = await openCaseDesk(database);

test('the sweep hands over again what is approved and due, and leaves what waits for its moment', async () => {
  const voices = [hr, expert];
  const name = [{ field: 'fatherName', before: undefined, after: 'حسن' } as const];
  const due = await approved(await member(), name);
  const waited = await approved(await member(), name, { voices, applyAfter: '2026-09-01T07:00:00Z' });
  await approved(await member(), name, { voices, applyAfter: '2026-09-01T09:00:00Z' });
  const ended = await approved(await member(), name);
  await owner.updateTable('correction_case').set({ turn_since: '2026-08-31T08:00:00Z' }).execute();
  await sql`update correction_case set state = 'withdrawn', closed_at = now() where id = ${ended}`.execute(
    owner,
  );
  await sweepApprovals({ db: database.pool('job').db, clock });
  const { rows } = await sql<{ payload: { caseId: number } }>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'apply-correction'`.execute(owner);
  assert.deepEqual(rows.map(({ payload }) => payload.caseId).sort(), [due, waited].sort());
});
