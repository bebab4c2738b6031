import type { ReadRefusal } from './raw-cell.ts';

/** The file itself is at fault; `why` chooses the sentence its uploader reads. */
export class ReadError extends Error {
  readonly why: ReadRefusal;

  constructor(why: ReadRefusal, detail: string) {
    super(`${why}: ${detail}`);
    this.name = 'ReadError';
    this.why = why;
  }
}
