import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeZip } from '../builders/write-zip.ts';
import { damagedBytes, damagedParts } from '../fuzz/damage.ts';
import { fuzzSettings } from '../fuzz/fuzz-settings.ts';
import { hardFiles } from '../fuzz/hard-files.ts';
import { type ProducedFile, producedFiles } from '../fuzz/produced-files.ts';
import { surviveFile } from '../fuzz/survive-file.ts';
import { unpackZip } from '../fuzz/unpack-zip.ts';
import { watchOver } from '../fuzz/watch-over.ts';

/**
 * Started by tests as a process with little memory: reads damaged files of one kind and says what came of them, as
 * JSON. A crash, a wait without end or a heap too small ends it with an error instead.
 */
const [how = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'daricheh-fuzz-'));
const path = join(folder, 'roster');
const watch = watchOver();
const outcomes: Record<string, number> = {};

async function survive(name: string, bytes: Buffer): Promise<string> {
  watch.step(name);
  writeFileSync(path, bytes);
  const outcome = await surviveFile(path);
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  return outcome;
}

const files = await producedFiles();
const of = (kind: ProducedFile['kind']) => files.filter(file => file.kind === kind);

async function damage(list: readonly ProducedFile[], runs: number): Promise<void> {
  const each = fc.asyncProperty(fc.constantFrom(...list), damagedBytes, async ({ name, bytes }, spoil) => {
    await survive(`bytes of ${name}`, spoil(bytes));
  });
  await fc.assert(each, fuzzSettings(runs));
}

async function damageParts(runs: number): Promise<void> {
  const packed = of('xlsx').filter(({ name }) => name !== 'our zip64');
  const unpacked = packed.map(({ name, bytes }) => ({ name, parts: unpackZip(bytes) }));
  const zip64 = fc.constantFrom(false, false, false, true);
  const each = fc.asyncProperty(
    fc.constantFrom(...unpacked),
    damagedParts,
    zip64,
    async (file, spoil, wide) => {
      await survive(`parts of ${file.name}`, writeZip(spoil(file.parts), { zip64: wide }));
    },
  );
  await fc.assert(each, fuzzSettings(runs));
}

/** Every file as it is, and then cut at every so many bytes. */
async function cut(list: readonly ProducedFile[], places: number): Promise<void> {
  const times = fuzzSettings(1).numRuns ?? 1;
  for (const { name, bytes, kind } of list) {
    assert.equal(await survive(name, bytes), 'rows', name);
    const step = Math.max(1, Math.floor(bytes.length / (places * times)));
    for (let length = 0; length < bytes.length; length += step) {
      const outcome = await survive(`${name} cut at ${length}`, bytes.subarray(0, length));
      // Only a text may end anywhere and be whole.
      assert.ok(kind !== 'xlsx' || outcome !== 'rows', `${name} cut at ${length}`);
    }
  }
}

async function hard(): Promise<void> {
  for (const [name, bytes] of hardFiles()) await survive(name, bytes);
}

const kinds: Record<string, () => Promise<void>> = {
  bytes: () => damage(of('xlsx'), 150),
  parts: () => damageParts(150),
  texts: () => damage(of('csv'), 200),
  old: () => damage(of('xls'), 8),
  cut: async () => {
    await cut(of('xlsx'), 12);
    await cut(of('csv'), 25);
    await cut(of('xls'), 2);
  },
  hard,
};

try {
  await kinds[how]?.();
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ outcomes, peakMegabytes })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
  await watch.end();
}
