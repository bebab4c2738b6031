import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { TestDatabase } from './database.ts';

type Killing = {
  /** What it cannot get past. */
  table: 'membership' | 'roster_row' | 'audit_entry';
  /** Modules by the names under which the call uses their exports, each as `import.meta.resolve` gives it. */
  modules: Record<string, string>;
  /** What is run with `db` of the job role and `clock`. */
  call: string;
};

/** Runs one use case in a process of its own, kills that at a table it cannot get past, and lets the table go. */
export async function killAt(database: TestDatabase, { table, modules, call }: Killing): Promise<void> {
  const owner = database.pool('owner').db;
  const imports = Object.entries({
    openPool: import.meta.resolve('../src/platform/database.ts'),
    systemClock: import.meta.resolve('../src/platform/clock.ts'),
    ...modules,
  }).map(([name, module]) => `const { ${name} } = await import(${JSON.stringify(module)});`);
  const code = `
    ${imports.join('\n    ')}
    const clock = systemClock;
    const { db } = openPool(${JSON.stringify(database.address('job'))}, 5);
    await ${call};`;
  await owner.transaction().execute(async tx => {
    await sql`lock table ${sql.ref(table)} in share mode`.execute(tx);
    const child = spawn(process.execPath, ['-e', code], { stdio: 'inherit' });
    const gone = once(child, 'exit');
    await untilStuck(database, table);
    child.kill('SIGKILL');
    const [, signal] = await gone;
    assert.equal(signal, 'SIGKILL');
  });
}

async function untilStuck(database: TestDatabase, table: string): Promise<void> {
  for (;;) {
    const { rows: waiting } = await sql`
      select from pg_locks where not granted and relation = ${table}::regclass`.execute(
      database.pool('owner').db,
    );
    if (waiting.length > 0) return;
    await wait(20);
  }
}
