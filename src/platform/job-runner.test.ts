import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { testDatabase } from '../../test/database.ts';
import { startJobs } from './job-runner.ts';
import { createLog } from './log.ts';

const database = await testDatabase();
const log = createLog('silent');
const owner = database.pool('owner').db;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    if (await holds()) return;
    await pause(50);
  }
  assert.fail('it did not happen in twenty seconds');
}

test('a job handed over by a page is worked under the role of jobs, once', async () => {
  const worked: unknown[] = [];
  const stop = await startJobs({
    url: database.url('job'),
    tasks: { greet: async payload => void worked.push(payload) },
    rounds: [],
    log,
    concurrency: 2,
  });
  await sql`select enqueue('greet', '{"number": 1}')`.execute(database.pool('web').db);
  await sql`select enqueue('greet', '{"number": 2}', 'one')`.execute(database.pool('gate').db);
  await until(() => worked.length === 2);
  await stop();
  assert.deepEqual(worked.toSorted(), [{ number: 1 }, { number: 2 }]);
});

test('a job that a killed process held back is worked by the next one, not four hours later', async () => {
  await sql`select enqueue('later', '{}')`.execute(owner);
  await sql`update graphile_worker._private_jobs set attempts = 1, locked_at = now() - interval '1 minute',
    locked_by = 'worker-of-a-killed-process'`.execute(owner);
  let worked = 0;
  const stop = await startJobs({
    url: database.url('job'),
    tasks: {
      later: async () => {
        worked += 1;
      },
    },
    rounds: [],
    log,
    concurrency: 1,
  });
  await until(() => worked === 1);
  await stop();
});

test('a job of a living worker is left alone by others', async () => {
  const runner = { url: database.url('job'), rounds: [], log, concurrency: 1 };
  let begun = 0;
  let finish = (): void => undefined;
  const finished = new Promise<void>(resolve => {
    finish = resolve;
  });
  const long = async () => {
    begun += 1;
    await finished;
  };
  const stopFirst = await startJobs({ ...runner, tasks: { long } });
  await sql`select enqueue('long', '{}')`.execute(owner);
  await until(() => begun === 1);
  await sql`update graphile_worker._private_jobs set locked_at = now() - interval '1 minute'`.execute(owner);
  const stopSecond = await startJobs({ ...runner, tasks: { long } });
  const { rows } = await sql`select from graphile_worker._private_jobs where locked_by is not null`.execute(
    owner,
  );
  finish();
  await stopSecond();
  await stopFirst();
  assert.equal(rows.length, 1);
  assert.equal(begun, 1);
});
