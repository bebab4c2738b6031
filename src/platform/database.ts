import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { CopyingClient } from './copy-in.ts';
import type { DB } from './database-types.ts';

/** A connection or a transaction: store functions take either. */
export type Db = Kysely<DB> | Transaction<DB>;

/** The role a pool signs in as; what each may do is written in the migrations. */
export type DatabaseRole = 'web' | 'gate' | 'job';

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format === 'binary') return pg.types.getTypeParser(oid, format);
    if (oid === pg.types.builtins.INT8) return safeInteger;
    // Calendar days stay text; a Date would move them through a time zone.
    if (oid === pg.types.builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid);
  },
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError('a number from the database is too large to be exact');
  return value;
}

export type DatabasePool = { db: Kysely<DB>; pool: pg.Pool; close(): Promise<void> };

/** @param size connections at most; a request that finds none waits. */
export function openPool(connection: pg.PoolConfig, size: number): DatabasePool {
  const pool = new pg.Pool({
    ...connection,
    Client: CopyingClient,
    max: size,
    types,
    connectionTimeoutMillis: 5_000,
    idle_in_transaction_session_timeout: 120_000,
    statement_timeout: 60_000,
    application_name: 'daricheh',
  });
  // A connection that breaks while idle is replaced by the next request; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  // Not `db.destroy()`, which leaves a pool open that Kysely itself has not used yet.
  return { db, pool, close: () => pool.end() };
}
