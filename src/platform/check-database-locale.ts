import type { ClientBase } from 'pg';

export type LocaleCheck =
  | { ok: true }
  | {
      ok: false;
      why: 'old-server' | 'wrong-encoding' | 'no-trigram' | 'no-persian-collation' | 'blind-locale';
      sentence: string;
    };

const howToCreate = `Create the database like this: create database daricheh encoding 'UTF8' locale 'C.UTF-8' template template0`;

/**
 * Persian sorts by a collation of the columns' own, which any database can have; but trigram search asks the database's
 * own locale what a letter is, and in the locale C no Persian letter is one. Better no start than a search that is blind.
 * Leaves nothing behind.
 */
export async function checkDatabaseLocale(owner: ClientBase): Promise<LocaleCheck> {
  const { rows } = await owner.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const [server] = rows;
  if (!server || server.version < 150_000) {
    return {
      ok: false,
      why: 'old-server',
      sentence: 'The database server is older than PostgreSQL 15; a newer one is needed.',
    };
  }
  if (server.encoding !== 'UTF8') {
    return {
      ok: false,
      why: 'wrong-encoding',
      sentence: `The database is encoded in ${server.encoding}, and Persian needs UTF-8. ${howToCreate}.`,
    };
  }
  await owner.query('begin');
  try {
    return await tryPersian(owner);
  } finally {
    await owner.query('rollback');
  }
}

async function tryPersian(owner: ClientBase): Promise<LocaleCheck> {
  const collation = await owner.query(
    `select from pg_collation where collprovider = 'i' and collname like 'fa%'`,
  );
  if (collation.rowCount === 0) {
    return {
      ok: false,
      why: 'no-persian-collation',
      sentence: 'The database server was built without ICU, and cannot sort Persian.',
    };
  }
  try {
    await owner.query('create extension if not exists pg_trgm');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const sentence = `The extension pg_trgm cannot be had (${reason}). Let an administrator install PostgreSQL's contrib package and run "create extension pg_trgm" in this database.`;
    return { ok: false, why: 'no-trigram', sentence };
  }
  const { rows } = await owner.query<{ trigrams: string[] }>(`select show_trgm('علی') as trigrams`);
  if ((rows[0]?.trigrams.length ?? 0) >= 4) return { ok: true };
  return {
    ok: false,
    why: 'blind-locale',
    sentence: `The locale of the database does not know Persian letters, so names could not be searched. ${howToCreate}.`,
  };
}
