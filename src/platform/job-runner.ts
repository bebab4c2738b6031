import { EventEmitter } from 'node:events';
import {
  Logger,
  parseCronItems,
  run,
  runMigrations,
  type WorkerEvents,
  type Logger as WorkerLogger,
} from 'graphile-worker';
import { guardWorkers } from './guard-workers.ts';
import { keepRunning } from './keep-running.ts';
import type { Log } from './log.ts';
import { openPatientPool } from './patient-pool.ts';

/** One kind of background work. It may run again after a crash, so it has to stand being run twice. */
export type JobTask = (payload: unknown) => Promise<void>;

/** Work that comes round by itself, as cron says it: `0 4 * * *`. */
export type Round = { task: string; at: string };

/**
 * Makes or updates the runner's own tables (schema graphile_worker) as the owner, and lets the job role work them.
 * Comes before the migrations, whose functions hand jobs over.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const pool = openPatientPool({ connectionString: ownerUrl, max: 1 });
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => undefined) });
    await pool.query(jobGrants);
  } finally {
    await pool.end();
  }
}

/** The runner's tables have row-level security without a policy: nobody but the owner sees a row until we say so. */
export const jobGrants = `
do $$
declare
  t text;
begin
  grant usage on schema graphile_worker to daricheh_job;
  grant select, insert, update, delete on all tables in schema graphile_worker to daricheh_job;
  grant usage on all sequences in schema graphile_worker to daricheh_job;
  grant execute on all functions in schema graphile_worker to daricheh_job;
  for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
    execute format('drop policy if exists work on graphile_worker.%I', t);
    execute format('create policy work on graphile_worker.%I for all to daricheh_job using (true) with check (true)', t);
  end loop;
end $$`;

type Runner = {
  /** Of the job role. */
  url: string;
  tasks: Readonly<Record<string, JobTask>>;
  rounds: readonly Round[];
  log: Log;
  concurrency: number;
};

/** Works jobs until `stop`, which waits for those that are under way. A runner that ends by itself is begun again. */
export async function startJobs({
  url,
  tasks,
  rounds,
  log,
  concurrency,
}: Runner): Promise<() => Promise<void>> {
  const pool = openPatientPool({
    connectionString: url,
    max: concurrency + 2,
    connectionTimeoutMillis: 10_000,
    application_name: 'daricheh jobs',
  });
  const events: WorkerEvents = new EventEmitter();
  const guard = await guardWorkers(url, events, log);
  const stopRunning = await keepRunning(log, () =>
    run({
      pgPool: pool,
      taskList: tasks,
      parsedCronItems: parseCronItems(rounds.map(({ task, at }) => ({ task, match: at }))),
      concurrency,
      noHandleSignals: true,
      events,
      logger: quietLogger(log),
    }),
  );
  return async () => {
    await stopRunning();
    await guard.stop();
    await pool.end();
  };
}

/** The runner's messages may quote payloads; ours say which task and how often, the error only by its kind. */
function quietLogger(log: Log): WorkerLogger {
  return new Logger(scope => (level, _message, meta) => {
    if (level !== 'error' && level !== 'warning') return;
    log.warn(
      { task: scope.taskIdentifier, jobId: scope.jobId, err: meta?.['error'] },
      'a background job complains',
    );
  });
}
