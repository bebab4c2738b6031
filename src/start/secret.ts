import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from '../platform/chance.ts';

type Found = { ok: true; secret: string } | { ok: false; sentence: string };

/**
 * The key of every keyed hash. Given by SECRET_KEY, or made once and kept beside the embedded database: whoever has the
 * one has the other.
 */
export async function findSecret(
  given: string | undefined,
  dataFolder: string,
  chance: Chance,
): Promise<Found> {
  if (given) return { ok: true, secret: given };
  const file = join(dataFolder, 'secret');
  let secret: string;
  try {
    await mkdir(dataFolder, { recursive: true });
    secret = await readOrMake(file, chance);
  } catch (error) {
    return { ok: false, sentence: explain(codeOf(error), dataFolder) };
  }
  // A disk that was full when the file was made leaves it empty; a short key must never be used.
  if (secret.length >= 32) return { ok: true, secret };
  return {
    ok: false,
    sentence: `The file ${file} does not hold a whole secret; put its backup there, or give SECRET_KEY.`,
  };
}

async function readOrMake(file: string, chance: Chance): Promise<string> {
  try {
    await writeFile(file, chance.bytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function explain(code: string, folder: string): string {
  if (code === 'ENOSPC')
    return `The disk of ${folder} is full; make room, or name another folder with DATA_FOLDER.`;
  return `The folder ${folder} cannot be used (${code || 'unknown reason'}); name another with DATA_FOLDER.`;
}
