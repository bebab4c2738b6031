import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../shared/data/', import.meta.url);

/**
 * The path of a file or folder of the large test data kept beside the project, or undefined where the project
 * stands alone: a test then skips, and proves itself by its own cases.
 */
export function sharedData(path: string): string | undefined {
  const found = fileURLToPath(new URL(path, folder));
  return existsSync(found) ? found : undefined;
}
