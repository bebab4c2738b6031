import { type ReaderName, readers } from './readers.ts';

// A process of its own for every measurement, so that one reader's memory is not another's.
const [name, path] = process.argv.slice(2);
const reader = readers[name as ReaderName];
const started = performance.now();
const count = await reader(String(path));
const seconds = (performance.now() - started) / 1000;
const peakMegabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ count, seconds, peakMegabytes }));
