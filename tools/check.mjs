import { handOver, installPackages } from './bootstrap.mjs';

installPackages();
handOver(['tools/run-checks.ts']);
