import { CompiledQuery } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Db } from './database.ts';

/** Lines of `COPY … FROM STDIN`, in its text format. It stands in the place of a statement's parameters. */
class CopyLines {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/**
 * Sends lines into a table on the connection of the transaction given.
 * @param table with its columns, as `reading_row (row_number, standing)`.
 */
export async function copyIn(db: Db, table: string, bytes: Uint8Array): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(`copy ${table} from stdin`, [new CopyLines(bytes)]));
}

/** Of pools whose connections take `copyIn`: Kysely itself knows statements only. */
export class CopyingClient extends pg.Client {
  // pg's own `query` has a dozen signatures, all of which go through here.
  override query(...words: never[]): never {
    const [text, parameters] = words as unknown as [unknown, unknown];
    const lines = Array.isArray(parameters) ? parameters[0] : undefined;
    if (lines instanceof CopyLines) return this.#copy(String(text), lines) as never;
    return Reflect.apply(super.query, this, words) as never;
  }

  async #copy(text: string, { bytes }: CopyLines): Promise<{ command: string; rows: never[] }> {
    const stream = super.query(copyFrom(text));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    stream.once('error', reject);
    stream.once('finish', resolve);
    stream.end(bytes);
    await promise;
    return { command: 'COPY', rows: [] };
  }
}
