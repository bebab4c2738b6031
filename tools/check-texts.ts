import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fa } from '../src/texts/fa.ts';

const sources = fileURLToPath(new URL('../src', import.meta.url));

/**
 * Keys of the catalogue that no page reads. A key counts as read where it stands after its section and a dot
 * (`t.home.title`), after a name taken from its section (`const { home } = t`, `const texts = t.home`), or, for
 * sections whose keys are data (`t.flash[key]`), as a quoted word anywhere.
 */
export function unusedTexts(): string[] {
  const code = readSources();
  return Object.entries(fa).flatMap(([section, keys]) => {
    const files = code.filter(source => new RegExp(`\\b${section}\\b`).test(source));
    const indexed = files.some(source => new RegExp(`\\.${section}\\[`).test(source));
    const holders = [section, ...files.flatMap(source => namesOf(section, source))];
    return Object.keys(keys)
      .filter(key => !files.some(source => reads(source, holders, key)))
      .filter(key => !(indexed && code.some(source => new RegExp(`['"]${key}['"]`).test(source))))
      .map(key => `${section}.${key}`);
  });
}

/** Names under which a source holds a section: `const texts = t.home`, `const { home: texts } = t`. */
function namesOf(section: string, source: string): string[] {
  const held = [
    new RegExp(`(\\w+)\\s*=\\s*[\\w.]*\\.${section}\\s*[;,)\\n]`, 'g'),
    new RegExp(`[{,]\\s*${section}:\\s*(\\w+)\\s*[,}]`, 'g'),
  ];
  return held
    .flatMap(way => [...source.matchAll(way)])
    .flatMap(({ 1: name }) => (name === undefined ? [] : [name]));
}

function reads(source: string, holders: readonly string[], key: string): boolean {
  return holders.some(holder => new RegExp(`\\b${holder}\\.${key}\\b`).test(source));
}

function readSources(): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('texts'))
    .map(name => readFileSync(join(sources, name), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const unused = unusedTexts();
  for (const key of unused) console.error(`Nobody reads the text ${key}.`);
  if (unused.length > 0) process.exitCode = 1;
}
