import { open } from 'node:fs/promises';

export type FileKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'pdf';

/** What a file is by its first bytes, whatever it is called. Undefined: nothing that is known here. */
export async function fileKind(filePath: string): Promise<FileKind | undefined> {
  await using file = await open(filePath, 'r');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
  return kindOf(buffer.subarray(0, bytesRead));
}

/** As cameras of phones write them: the brand of the container that holds the pictures. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

function kindOf(start: Buffer): FileKind | undefined {
  const text = start.toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp' && heicBrands.includes(text.slice(8, 12))) return 'heic';
  return text.startsWith('%PDF-') ? 'pdf' : undefined;
}
