import { handOver, installPackages } from './bootstrap.mjs';

installPackages();
handOver(['tools/start.ts', ...process.argv.slice(2)]);
