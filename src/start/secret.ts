import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chance } from '../platform/chance.ts';

/**
 * The key of every keyed hash. Given by SECRET_KEY, or made once and kept beside the embedded database: whoever has the
 * one has the other.
 */
export async function findSecret(
  given: string | undefined,
  dataFolder: string,
  chance: Chance,
): Promise<string> {
  if (given) return given;
  const file = join(dataFolder, 'secret');
  await mkdir(dataFolder, { recursive: true });
  try {
    await writeFile(file, chance.bytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
