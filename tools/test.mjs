import { handOver, installPackages } from './bootstrap.mjs';

installPackages();
handOver(['tools/run-tests.ts', ...process.argv.slice(2)]);
