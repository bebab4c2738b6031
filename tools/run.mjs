import { resolve } from 'node:path';
import { handOver, installPackages } from './bootstrap.mjs';

// node tools/run.mjs program.ts arguments… — any program of ours, with the Node of our own.
const [program, ...words] = process.argv.slice(2);
installPackages();
handOver([resolve(program), ...words], process.cwd());
