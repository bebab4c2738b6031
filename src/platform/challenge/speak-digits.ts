import { readFileSync } from 'node:fs';
import { randomStream } from './random-stream.ts';

export type Voice = 'fa' | 'en';

const rate = 8_000;
const headerBytes = 44;
const silence = 128;

/** The digits said one by one with a pause after each, over a faint hiss: a WAV of 8 kHz, mono, 8 bits. */
export function speakDigits(digits: string, voice: Voice, seed: Buffer): Buffer {
  const random = randomStream(seed);
  const parts: Uint8Array[] = [pause(0.3)];
  for (const digit of digits) {
    parts.push(clipOf(voice, digit), pause(0.35 + random() * 0.25));
  }
  const sound = Buffer.concat(parts);
  for (const [at, sample] of sound.entries()) sound[at] = sample + Math.round((random() - 0.5) * 4);
  return Buffer.concat([header(sound.length), sound]);
}

function pause(seconds: number): Uint8Array {
  return new Uint8Array(Math.round(seconds * rate)).fill(silence);
}

const clips = new Map<string, Uint8Array>();

function clipOf(voice: Voice, digit: string): Uint8Array {
  const name = `${voice}-${digit}.wav`;
  return clips.getOrInsertComputed(name, () =>
    readFileSync(new URL(`spoken-digits/${name}`, import.meta.url)).subarray(headerBytes),
  );
}

/** RIFF WAVE header of unsigned 8-bit PCM. */
function header(bytes: number): Buffer {
  const out = Buffer.alloc(headerBytes);
  out.write('RIFF', 0, 'latin1');
  out.writeUInt32LE(headerBytes - 8 + bytes, 4);
  out.write('WAVEfmt ', 8, 'latin1');
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(1, 22);
  out.writeUInt32LE(rate, 24);
  out.writeUInt32LE(rate, 28);
  out.writeUInt16LE(1, 32);
  out.writeUInt16LE(8, 34);
  out.write('data', 36, 'latin1');
  out.writeUInt32LE(bytes, 40);
  return out;
}
