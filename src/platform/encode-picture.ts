import sharp from 'sharp';

/** Of a paper held up to a phone every word can be read at this size. */
const longestSide = 2400;
const mostPixels = 60_000_000;
const quality = 82;
const seconds = 20;

/** Two pictures at once leave the other threads of the process to everybody else; a few more may wait. */
const mostAtWork = 2;
const mostWaiting = 8;

// Of all formats that the library reads, and of which one may be flawed, only these three are ever tried.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
sharp.cache(false);
sharp.concurrency(1);

export type Encoded =
  | { ok: true; bytes: Buffer }
  | { ok: false; why: 'damaged' | 'too-many-pixels' | 'busy' };

/**
 * A picture's pixels written anew as JPEG: upright, on white, no larger than is needed to read a paper, and without a byte
 * of what else was in the file. Its size is read from its head before any of its pixels are.
 */
export async function encodePicture(filePath: string): Promise<Encoded> {
  if (!(await takePlace())) return { ok: false, why: 'busy' };
  try {
    return await encode(filePath);
  } finally {
    leavePlace();
  }
}

async function encode(filePath: string): Promise<Encoded> {
  try {
    const { width, height } = await sharp(filePath, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { ok: false, why: 'too-many-pixels' };
    const bytes = await sharp(filePath, { limitInputPixels: mostPixels, failOn: 'error' })
      .timeout({ seconds })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer();
    return { ok: true, bytes };
  } catch {
    // The library says only in words what it did not like; whatever it was, this is no picture to keep.
    return { ok: false, why: 'damaged' };
  }
}

let atWork = 0;
const waiting: (() => void)[] = [];

async function takePlace(): Promise<boolean> {
  if (atWork < mostAtWork) {
    atWork += 1;
    return true;
  }
  if (waiting.length >= mostWaiting) return false;
  await new Promise<void>(begin => waiting.push(begin));
  return true;
}

/** Handed on to whoever waits longest. */
function leavePlace(): void {
  const next = waiting.shift();
  if (next) next();
  else atWork -= 1;
}
