import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import sharp from 'sharp';
import { packedObjects, pdf, photo, picture, pngOf } from '../../../../test/builders/documents.ts';
import { writeZip } from '../../../../test/builders/write-zip.ts';
import type { FileRefusal } from './attachment.ts';
import { type DocumentReading, readDocument } from './read-document.ts';

const folder = await mkdtemp(join(tmpdir(), 'documents-'));
after(() => rm(folder, { recursive: true, force: true }));
let files = 0;

async function read(bytes: Buffer): Promise<DocumentReading> {
  files += 1;
  const path = join(folder, String(files));
  await writeFile(path, bytes);
  return readDocument(path);
}

async function kept(bytes: Buffer) {
  const reading = await read(bytes);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.document;
}

test('a photo is kept upright, without where and by what it was taken', async () => {
  const taken = await photo();
  assert.ok((await sharp(taken).metadata()).exif);
  const { mediaType, bytes } = await kept(taken);
  assert.equal(mediaType, 'image/jpeg');
  const { width, height, exif, icc, xmp, orientation } = await sharp(bytes).metadata();
  assert.deepEqual([width, height], [400, 640]);
  assert.deepEqual([exif, icc, xmp, orientation], [undefined, undefined, undefined, undefined]);
  assert.ok(!bytes.includes('Phone') && !bytes.includes('Exif'));
});

test('a large photo is kept at a size at which a paper can be read', async () => {
  const { bytes } = await kept(await photo({ width: 5000, height: 3000 }));
  const { width, height } = await sharp(bytes).metadata();
  assert.deepEqual([width, height], [1440, 2400]);
});

for (const format of ['png', 'webp'] as const) {
  test(`a ${format} becomes a JPEG on white`, async () => {
    const { bytes } = await kept(await picture(format));
    assert.equal((await sharp(bytes).metadata()).format, 'jpeg');
    const [red = 0, green = 0, blue = 0] = await sharp(bytes).raw().toBuffer();
    assert.ok(red > 235 && green > 195 && blue > 140, `${red} ${green} ${blue}`);
  });
}

test('of a photo that is a web page and an archive as well, only the photo is kept', async () => {
  const both = Buffer.concat([
    await photo(),
    Buffer.from('<html><script>alert(1)</script></html>'),
    writeZip([{ name: 'a.txt', content: 'x' }]),
  ]);
  const { bytes } = await kept(both);
  assert.ok(!bytes.includes('<script>') && !bytes.includes('PK\x03\x04'));
});

test('a PDF is kept as it is', async () => {
  const given = pdf({ catalog: '/OpenAction [3 0 R /Fit]', objects: packedObjects('7 0 << /Type /Font >>') });
  const { mediaType, bytes } = await kept(given);
  assert.equal(mediaType, 'application/pdf');
  assert.ok(bytes.equals(given));
});

const whole = await photo();
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(200)]);
const refused: [what: string, bytes: Buffer, why: FileRefusal][] = [
  ['nothing', Buffer.alloc(0), 'not-a-picture'],
  ['a web page', Buffer.from('<!DOCTYPE html><script>alert(1)</script>'), 'not-a-picture'],
  [
    'a drawing with a script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'not-a-picture',
  ],
  ['a program', Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), 'not-a-picture'],
  ['an archive', writeZip([{ name: 'a.txt', content: 'x' }]), 'not-a-picture'],
  ['a GIF', await picture('gif'), 'not-a-picture'],
  ['a TIFF', await picture('tiff'), 'not-a-picture'],
  ['an iPhone’s own format', heic, 'heic'],
  ['a photo cut in half', whole.subarray(0, whole.length / 2), 'damaged'],
  ['the first bytes of a photo alone', whole.subarray(0, 20), 'damaged'],
  [
    'a web page behind the first bytes of a photo',
    Buffer.concat([whole.subarray(0, 4), Buffer.from('<html>'.repeat(99))]),
    'damaged',
  ],
  [
    'a drawing behind the first bytes of a PNG',
    Buffer.concat([pngOf(4).subarray(0, 8), Buffer.from('<svg/>'.repeat(99))]),
    'damaged',
  ],
  ['a PNG that unpacks to four hundred million pixels', pngOf(20_000), 'too-many-pixels'],
  ['a PNG that says it is larger than any', pngOf(2_000_000_000, 1).subarray(0, 60), 'damaged'],
  ['a PNG with a row of the thousands it says it has', pngOf(4000, 1), 'damaged'],
  ['a file over the limit', Buffer.concat([whole, Buffer.alloc(15 << 20)]), 'too-large'],
  ['a PDF over its limit', Buffer.concat([pdf(), Buffer.alloc(6 << 20, 32)]), 'too-large'],
  ['a PDF cut in half', pdf().subarray(0, 200), 'damaged'],
  ['a PDF with an archive behind its end', pdf({ after: 'PK\x03\x04 rest of an archive' }), 'damaged'],
  ['a PDF with a password', pdf({ trailer: '/Encrypt 8 0 R' }), 'locked'],
  ['a PDF with a script', pdf({ catalog: `/OpenAction ${script}` }), 'active'],
  ['a PDF with a script spelled otherwise', pdf({ catalog: '/OpenAction << /S /J#61vaScript >>' }), 'active'],
  ['a PDF with a script in packed objects', pdf({ objects: packedObjects(`7 0 ${script}`) }), 'active'],
  ['a PDF with a file inside', pdf({ catalog: '/Names << /EmbeddedFiles 7 0 R >>' }), 'active'],
  ['a PDF that starts a program', pdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' }), 'active'],
  [
    'a PDF whose packed objects unpack to a hundred megabytes',
    pdf({ objects: packedObjects(' '.repeat(100 << 20)) }),
    'damaged',
  ],
  [
    'a PDF with objects packed in an unusual way',
    pdf({ objects: packedObjects('7 0 <<>>').replace('/FlateDecode', '[/ASCIIHexDecode /FlateDecode]') }),
    'damaged',
  ],
];

for (const [what, bytes, why] of refused) {
  test(`${what} is no attachment: ${why}`, async () => {
    assert.deepEqual(await read(bytes), { ok: false, why });
  });
}

test('of many photos at once some are asked to come again, and the rest are kept', async () => {
  const readings = await Promise.all(Array.from({ length: 40 }, () => read(whole)));
  const ok = readings.filter(reading => reading.ok).length;
  const busy = readings.filter(reading => !reading.ok && reading.why === 'busy').length;
  assert.equal(ok + busy, 40);
  assert.ok(ok >= 10 && busy >= 1, `${ok} kept, ${busy} busy`);
  assert.ok((await read(whole)).ok);
});
