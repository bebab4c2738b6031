import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findCircles } from './find-circles.ts';
import { judgeImport, judgeName } from './import-ladder.ts';
import { readImports } from './read-imports.ts';

const longestFile = 250;
/** Written by programs, from what is judged elsewhere. */
const generated = ['src/platform/database-types.ts'];
const folders = ['src', 'test', 'tools', 'bench'];

/** Every way in which the tree under `root` breaks the rules of the house, a sentence each. */
export function checkBoundaries(root: string): string[] {
  const files = folders.flatMap(folder => listSources(root, folder));
  const imports = new Map<string, string[]>();
  const sentences: string[] = [];
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8');
    const lines = source.trimEnd().split('\n').length;
    if (lines > longestFile && !generated.includes(file)) {
      sentences.push(`${file} has ${lines} lines; ${longestFile} are the most.`);
    }
    const targets = readImports(file, source);
    imports.set(file, targets.lasting);
    const judged = [...targets.lasting, ...targets.typesOnly].map(target => judgeImport(file, target));
    sentences.push(...[judgeName(file), ...judged].filter(sentence => sentence !== undefined));
  }
  const circles = findCircles(imports).map(
    circle => `These files import each other in a circle: ${circle.join(' → ')}.`,
  );
  return [...sentences, ...circles];
}

function listSources(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
      .map(entry => relative(root, join(entry.parentPath, entry.name)))
      .filter(path => !path.includes('node_modules'))
      .sort();
  } catch {
    return [];
  }
}

if (import.meta.main) {
  const sentences = checkBoundaries(join(import.meta.dirname, '..'));
  for (const sentence of sentences) process.stdout.write(`${sentence}\n`);
  process.exitCode = sentences.length === 0 ? 0 : 1;
}
