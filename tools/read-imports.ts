import { join, normalize } from 'node:path/posix';

/** What a file imports from our own tree, as paths from the root. Types leave nothing behind at run time. */
export type Imports = { lasting: string[]; typesOnly: string[] };

const statement = /^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?['"](\.[^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g;

/** Reads the text, which Biome keeps in one form; a full parser would tell nothing more. */
export function readImports(file: string, source: string): Imports {
  const resolve = (specifier = '') => normalize(join(file, '..', specifier));
  const found = [...source.matchAll(statement)];
  return {
    lasting: [
      ...found.filter(match => !match[1]).map(match => resolve(match[2])),
      ...[...source.matchAll(dynamic)].map(match => resolve(match[1])),
    ],
    typesOnly: found.filter(match => match[1]).map(match => resolve(match[2])),
  };
}
