import type { FileHandle } from 'node:fs/promises';
import type { RawRow, Workbook } from '../raw-cell.ts';
import { ReadError } from '../read-error.ts';
import { readPieces } from '../read-pieces.ts';
import { readRange } from '../read-range.ts';
import { CsvScanner } from './csv-scanner.ts';
import { decodePieces } from './decode-pieces.ts';
import { delimiterLine, detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding } from './detect-encoding.ts';

const sampleBytes = 64 * 1024;

export async function openCsv(file: FileHandle, fileBytes: number): Promise<Workbook> {
  const encoding = await detectEncoding(file, fileBytes);
  const head = await readRange(file, 0, Math.min(fileBytes, sampleBytes));
  const sample = new TextDecoder(encoding).decode(head);
  if (fileBytes === head.length && sample.trim() === '') throw new ReadError('empty', 'a file of blanks');
  const delimiter = detectDelimiter(sample);
  let share = 0;

  async function* rows(sheetIndex: number): AsyncGenerator<RawRow[], void, undefined> {
    if (sheetIndex !== 0) throw new RangeError(`there is no sheet ${sheetIndex}`);
    const scanner = new CsvScanner(delimiter);
    const pieces = readPieces(file, { start: 0, end: fileBytes });
    let read = 0;
    for await (const text of decodePieces(pieces, encoding)) {
      scanner.feed(read === 0 ? text.replace(delimiterLine, '') : text);
      read += text.length;
      share = Math.min(1, read / fileBytes);
      yield* scanner.drain();
    }
    yield* scanner.finish();
    share = 1;
  }

  return {
    format: 'csv',
    sheets: [{ name: '', hidden: false }],
    date1904: false,
    rows,
    progress: () => share,
    close: () => file.close(),
  };
}
