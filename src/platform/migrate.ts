import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientBase } from 'pg';

export type MigrationFile = { number: number; name: string; sql: string; sha256: string };

export type Migrated =
  | { ok: true; applied: string[] }
  | { ok: false; why: 'wrong-name' | 'double' | 'late' | 'changed' | 'newer-database'; sentence: string };

/**
 * Brings the schema up to `folder`, whose files are `NNNN_word__verb.sql` with growing numbers, each run once in its own
 * transaction. Several programs may ask at once: one works, the others wait and find nothing left.
 * A migration that fails is a bug and throws, naming its file; those before it stay.
 */
export async function migrate(owner: ClientBase, folder: string): Promise<Migrated> {
  const read = readMigrations(folder);
  if (!Array.isArray(read)) return read;
  await owner.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await owner.query(ledger);
    return await applyMissing(owner, read);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
}

const migrationLock = 4_209_103;

const ledger = `create table if not exists migration (
  number integer primary key,
  name text not null,
  sha256 text not null,
  applied_at timestamptz not null default now()
)`;

type Refused = Extract<Migrated, { ok: false }>;

export function readMigrations(folder: string): MigrationFile[] | Refused {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort();
  const files: MigrationFile[] = [];
  for (const name of names) {
    const number = Number(/^(\d{4})_[a-z0-9_]+?__[a-z0-9_]+\.sql$/.exec(name)?.[1]);
    if (Number.isNaN(number)) {
      return {
        ok: false,
        why: 'wrong-name',
        sentence: `The migration ${name} is not named like 0001_word__verb.sql.`,
      };
    }
    if (number <= (files.at(-1)?.number ?? 0)) {
      return {
        ok: false,
        why: 'double',
        sentence: `Two migrations have one number: ${files.at(-1)?.name} and ${name}.`,
      };
    }
    const sql = readFileSync(join(folder, name), 'utf8');
    files.push({ number, name, sql, sha256: createHash('sha256').update(sql).digest('hex') });
  }
  return files;
}

async function applyMissing(owner: ClientBase, files: MigrationFile[]): Promise<Migrated> {
  const { rows } = await owner.query<{ number: number; name: string; sha256: string }>(
    'select number, name, sha256 from migration order by number',
  );
  for (const row of rows) {
    const file = files.find(({ number }) => number === row.number);
    if (!file) {
      const sentence = `The database already has the migration ${row.name}, which this program does not know: it was opened by a newer one.`;
      return { ok: false, why: 'newer-database', sentence };
    }
    if (file.name !== row.name || file.sha256 !== row.sha256) {
      const sentence = `The migration ${file.name} is not what was applied to the database (${row.name}). Applied migrations never change; put it back and add a new one.`;
      return { ok: false, why: 'changed', sentence };
    }
  }
  const newest = rows.at(-1)?.number ?? 0;
  const missing = files.filter(({ number }) => !rows.some(row => row.number === number));
  const late = missing.find(({ number }) => number < newest);
  if (late) {
    const sentence = `The migration ${late.name} comes before ones that the database already has. Migrations only go forward: give it a higher number.`;
    return { ok: false, why: 'late', sentence };
  }
  for (const file of missing) await applyOne(owner, file);
  return { ok: true, applied: missing.map(file => file.name) };
}

async function applyOne(owner: ClientBase, { number, name, sql, sha256 }: MigrationFile): Promise<void> {
  await owner.query('begin');
  try {
    await owner.query(sql);
    await owner.query('insert into migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw new Error(`The migration ${name} failed: ${describe(error, sql)}`, { cause: error });
  }
}

function describe(error: unknown, sql: string): string {
  if (!(error instanceof Error)) return String(error);
  const position = 'position' in error ? Number(error.position) : Number.NaN;
  if (Number.isNaN(position)) return error.message;
  return `${error.message} (line ${sql.slice(0, position).split('\n').length})`;
}
