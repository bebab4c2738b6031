import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A photo as a phone makes it: sideways by its orientation, with a place and a maker in its metadata. */
export function photo({ width = 640, height = 400, text = '' } = {}): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#0d4f54', noise } })
    .withExif({
      IFD0: { Make: `Phone ${text}`, ImageDescription: 'کارت ملی' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 41/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 70 })
    .toBuffer();
}

export function picture(format: 'png' | 'webp' | 'gif' | 'tiff', size = 32): Promise<Buffer> {
  return sharp({ create: { width: size, height: size, channels: 4, background: '#e9a23b80' } })
    .toFormat(format)
    .toBuffer();
}

/** A PNG whose head says one size and whose few bytes unpack to any: `side` pixels each way, all the same. */
export function pngOf(side: number, rows = side): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.alloc((side + 1) * rows), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PDF of one empty page. `catalog`: more of its root; `objects`: further ones, whole; `after`: behind its end. */
export function pdf({ catalog = '', objects = '', trailer = '', after = '' } = {}): Buffer {
  const body = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R ${catalog} >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
${objects}`;
  const end = `xref
0 1
0000000000 65535 f 
trailer
<< /Root 1 0 R /Size 4 ${trailer} >>
startxref
${body.length}
%%EOF
${after}`;
  return Buffer.from(body + end, 'latin1');
}

/** Objects packed in a stream, as PDFs have had them since 1.5: a search of the file's bytes does not find them. */
export function packedObjects(content: string): string {
  const packed = deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;
}
