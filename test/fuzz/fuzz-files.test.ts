import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../programs/fuzz-files.ts', import.meta.url));
/** Of the heap; the reader's own buffers and the program itself come on top. */
const heapMegabytes = 200;
const peakMegabytes = 700;

const kinds = {
  bytes: 'a workbook damaged anywhere',
  parts: 'a workbook whose parts are damaged, lost, doubled, moved or lied about',
  texts: 'a text file damaged anywhere',
  old: 'an old workbook damaged anywhere',
  cut: 'a file cut anywhere',
  hard: 'a small file made to be slow',
};

for (const [kind, name] of Object.entries(kinds)) {
  test(`${name} gives rows or one known refusal, in bounded memory, and never hangs`, async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [`--max-old-space-size=${heapMegabytes}`, program, kind],
      { maxBuffer: 1 << 26 },
    );
    const told = JSON.parse(stdout) as { outcomes: Record<string, number>; peakMegabytes: number };
    assert.ok(Object.values(told.outcomes).reduce((sum, times) => sum + times, 0) > 0);
    assert.ok(told.peakMegabytes < peakMegabytes, `${told.peakMegabytes} MB`);
  });
}
