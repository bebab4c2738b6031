import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readWorkbookBytes } from '../../../../test/builders/read-workbook-bytes.ts';
import { type TestWorkbook, writeXlsx, xlsxParts } from '../../../../test/builders/write-xlsx.ts';

const workbook: TestWorkbook = {
  sheets: [
    {
      rows: [
        ['نام', 'کد ملی', 'تاریخ'],
        ['میلاد', 89999999, { date: 31733 }],
        [{ runs: ['ژاله', '‌پور'] }, '0012345678', { isoDate: '1986-11-17' }],
      ],
    },
  ],
};

type Change = { at: number; byte: number; cut: number };
const changes = fc.array(
  fc.record({ at: fc.nat(100_000), byte: fc.nat(255), cut: fc.oneof(fc.constant(0), fc.nat(30)) }),
  { minLength: 1, maxLength: 4 },
);

function spoil(bytes: Buffer, list: readonly Change[]): Buffer {
  let spoilt = Buffer.from(bytes);
  for (const { at, byte, cut } of list) {
    const place = at % Math.max(1, spoilt.length);
    if (cut > 0) spoilt = Buffer.concat([spoilt.subarray(0, place), spoilt.subarray(place + cut)]);
    else if (spoilt.length > 0) spoilt[place] = byte;
  }
  return spoilt;
}

/** Anything but rows or a refusal, such as another error or a wait without end, fails the test. */
async function survives(bytes: Buffer): Promise<void> {
  const read = await readWorkbookBytes(bytes);
  assert.ok(read.ok ? read.rows.length > 0 : read.why.length > 0);
}

test('a file damaged anywhere gives rows or a refusal', async () => {
  const bytes = writeXlsx(workbook);
  await fc.assert(
    fc.asyncProperty(changes, async list => await survives(spoil(bytes, list))),
    { numRuns: 300 },
  );
});

test('parts damaged before they were packed, with honest checksums, give rows or a refusal', async () => {
  const parts = xlsxParts(workbook);
  await fc.assert(
    fc.asyncProperty(fc.nat(parts.length - 1), changes, async (index, list) => {
      const part = parts[index];
      assert.ok(part);
      const content = spoil(Buffer.from(String(part.content)), list);
      await survives(writeXlsx({ ...workbook, extra: [{ name: part.name, content }] }));
    }),
    { numRuns: 400 },
  );
});
