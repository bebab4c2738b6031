import { handOver, installPackages } from './bootstrap.mjs';

installPackages();
handOver(['src/main.ts', ...process.argv.slice(2)]);
