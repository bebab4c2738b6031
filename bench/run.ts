import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Bench, BenchResult } from './result.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, full: { type: 'boolean', default: false } },
});

const folder = new URL('./', import.meta.url);
const files = (await readdir(folder))
  .filter(file => file.endsWith('.bench.ts'))
  .filter(file => positionals.length === 0 || positionals.some(wanted => file.startsWith(wanted)))
  .sort();

const results: BenchResult[] = [];
for (const file of files) {
  const { bench } = (await import(new URL(file, folder).href)) as { bench: Bench };
  const say = (text: string) => {
    if (!values.json) process.stderr.write(`${text}\n`);
  };
  for (const result of await bench({ full: values.full, say })) {
    results.push(result);
    if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}
if (!values.json) console.table(results.map(forReading));

function forReading({ name, ours, limit, peer, unit, ratio }: BenchResult): Record<string, string> {
  return {
    name,
    ours: rounded(ours),
    limit: rounded(limit),
    peer: rounded(peer),
    unit,
    ratio: ratio.toFixed(2),
  };
}

function rounded(value: number | undefined): string {
  if (value === undefined) return '–';
  return value.toLocaleString('en', { maximumSignificantDigits: 4 });
}
