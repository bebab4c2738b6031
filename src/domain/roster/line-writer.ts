import { copyLine } from '../../platform/copy-line.ts';
import type { ReadingMessage } from './reading-messages.ts';
import { type PackedLine, type ReadingTable, readingColumns } from './reading-tables.ts';

/** Large enough that a message costs nothing beside what it carries, small enough that a few of them are no memory. */
const messageCharacters = 1024 * 1024;

type Post = (message: ReadingMessage) => Promise<void>;

/** Gathers what is found about rows as lines of `COPY` and sends them when there are many. */
export class LineWriter {
  readonly #post: Post;
  readonly #waiting: Record<ReadingTable, string> = {
    row: '',
    finding: '',
    verdict: '',
    suggestion: '',
    withdrawal: '',
  };

  constructor(post: Post) {
    this.#post = post;
  }

  add<Table extends ReadingTable>(table: Table, packed: PackedLine<Table>): void {
    const values: Readonly<Record<string, unknown>> = packed;
    this.#waiting[table] += copyLine(readingColumns[table].map(column => asField(values[column])));
  }

  /** To be called now and then: sends what has become much. */
  async sendMuch(): Promise<void> {
    await this.#send(messageCharacters);
  }

  async sendAll(): Promise<void> {
    await this.#send(1);
  }

  async #send(characters: number): Promise<void> {
    for (const table of Object.keys(this.#waiting) as ReadingTable[]) {
      if (this.#waiting[table].length < characters) continue;
      const lines = new TextEncoder().encode(this.#waiting[table]);
      this.#waiting[table] = '';
      await this.#post({ kind: 'lines', table, lines });
    }
  }
}

function asField(value: unknown): string | number | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return JSON.stringify(value);
}
