import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { writeZip } from '../builders/write-zip.ts';
import { damagedBytes, damagedParts } from './damage.ts';
import { fuzzSettings } from './fuzz-settings.ts';
import { hardFiles } from './hard-files.ts';
import { producedFiles } from './produced-files.ts';
import { unpackZip } from './unpack-zip.ts';

const program = fileURLToPath(new URL('../../tools/doctor.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'daricheh-fuzz-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const files = await producedFiles();
const header = 'row,column,code,severity,suggestion\n';
/** A guard against waiting for ever, far beyond what any of these files takes. */
const guard = { timeout: 300_000, killSignal: 'SIGKILL' } as const;

/** A list of findings and silence, or one sentence and nothing else. */
function answers(bytes: Buffer): 'list' | 'sentence' {
  const path = join(folder, 'roster');
  writeFileSync(path, bytes);
  const run = spawnSync(process.execPath, [program, path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...guard,
  });
  const { status, stdout, stderr } = run;
  if (status === 0) {
    assert.equal(stderr, '');
    assert.ok(stdout.startsWith(header), stdout.slice(0, 200));
    return 'list';
  }
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' }, stderr);
  assert.match(stderr, /^[^\n]+\.\n$/);
  return 'sentence';
}

for (const { name, bytes } of files.filter(({ name }) =>
  ['our shared', 'exceljs', 'SheetJS biff8'].includes(name),
)) {
  test(`a roster by ${name} is answered with a list`, () => {
    assert.equal(answers(bytes), 'list');
  });
}

test('a damaged roster is answered with a list or one sentence, never with a trace', () => {
  const workbooks = files.filter(({ name, kind }) => kind === 'xlsx' && name !== 'our zip64');
  const spoilt = fc.oneof(
    fc.tuple(fc.constantFrom(...files), damagedBytes).map(([{ bytes }, spoil]) => spoil(bytes)),
    fc
      .tuple(fc.constantFrom(...workbooks), damagedParts)
      .map(([{ bytes }, spoil]) => writeZip(spoil(unpackZip(bytes)))),
  );
  fc.assert(
    fc.property(spoilt, bytes => void answers(bytes)),
    fuzzSettings(6),
  );
});

test('a roster made to be slow is answered, too', () => {
  const slow = hardFiles().filter(([name]) => ['cells of 98', 'comments before nothing'].includes(name));
  for (const [, bytes] of slow) answers(bytes);
});

test('whoever reads only the first lines gets no trace of the rest', () => {
  const path = join(folder, 'long.csv');
  writeFileSync(path, `کد ملی,نام,نام خانوادگی\n${'12345,علی,\n'.repeat(20_000)}`);
  const run = spawnSync('sh', ['-c', '"$0" "$1" "$2" | head -n 1', process.execPath, program, path], {
    encoding: 'utf8',
    ...guard,
  });
  assert.deepEqual({ stdout: run.stdout, stderr: run.stderr }, { stdout: header, stderr: '' });
});
