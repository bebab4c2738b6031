import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { jalaliYear } from '../persian/jalali-date.ts';
import { type Db, openPool } from '../platform/database.ts';
import { chooseDemoPreferences } from './choose-demo-preferences.ts';
import { deliverRosters } from './deliver-rosters.ts';
import type { DemoWorld } from './demo-world.ts';
import { fillCases } from './fill-cases.ts';
import { fillClaims } from './fill-claims.ts';
import { fillReadinessHistory } from './fill-readiness-history.ts';
import { makeHouse } from './make-house.ts';
import { openDemoAccounts } from './open-demo-accounts.ts';

/** Two processes that start at once: the second waits, and finds the demo loaded. */
const demoLock = 1_405_1401;

/**
 * Loads the demo, once for a database; a start that was interrupted is gone on with by the next. The row in
 * `demo_setting` is written last and says that everything is there.
 */
export async function loadDemo({
  ownerUrl,
  jobUrl,
  world,
}: {
  ownerUrl: string;
  jobUrl: string;
  world: DemoWorld;
}): Promise<void> {
  const owner = openPool({ connectionString: ownerUrl }, 3);
  const job = openPool({ connectionString: jobUrl }, 3);
  const workFolder = await mkdtemp(join(tmpdir(), 'daricheh-demo-'));
  try {
    await owner.db.connection().execute(async guard => {
      await sql`select pg_advisory_lock(${demoLock})`.execute(guard);
      try {
        if (!(await isLoaded(guard))) await load({ owner: owner.db, job: job.db, workFolder, world });
      } finally {
        await sql`select pg_advisory_unlock(${demoLock})`.execute(guard);
      }
    });
  } finally {
    await rm(workFolder, { recursive: true, force: true });
    await job.close();
    await owner.close();
  }
}

/** Whether a database has the demo's people in it, whose passwords and authenticator keys everybody can read. */
export async function holdsDemo(ownerUrl: string): Promise<boolean> {
  const owner = openPool({ connectionString: ownerUrl }, 1);
  try {
    return await isLoaded(owner.db);
  } finally {
    await owner.close();
  }
}

async function isLoaded(db: Db): Promise<boolean> {
  const row = await db.selectFrom('demo_setting').select('only_row').executeTakeFirst();
  return row !== undefined;
}

type Loading = { owner: Db; job: Db; workFolder: string; world: DemoWorld };

async function load({ owner, job, workFolder, world }: Loading): Promise<void> {
  const { clock } = world;
  const thisYear = jalaliYear(clock.today());
  await owner.transaction().execute(async db => {
    const started = await db.selectFrom('contract').select('id').limit(1).executeTakeFirst();
    if (!started) await makeHouse(db, world);
  });
  await deliverRosters({ owner, job, clock, workFolder, thisYear });
  await owner.transaction().execute(async db => {
    await openDemoAccounts(db);
    await chooseDemoPreferences(db);
    await fillClaims(db, clock.today());
    await fillReadinessHistory(db, clock.today());
    await fillCases(db, world);
    await db.insertInto('demo_setting').defaultValues().execute();
  });
}
