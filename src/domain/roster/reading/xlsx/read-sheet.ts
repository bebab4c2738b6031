import type { RawRow } from '../raw-cell.ts';
import type { SheetContext } from './sheet-context.ts';
import { SheetScanner } from './sheet-scanner.ts';

export async function* readSheet(
  chunks: AsyncIterable<Uint8Array>,
  context: SheetContext,
): AsyncGenerator<RawRow[], void, undefined> {
  const scanner = new SheetScanner(context);
  for await (const chunk of chunks) {
    scanner.feed(chunk);
    while (scanner.scan()) yield scanner.batch.take();
  }
  scanner.finish();
  if (!scanner.batch.isEmpty) yield scanner.batch.take();
}
