import { type ChainFault, checkChain } from '../src/domain/audit/check-chain.ts';
import { withOwner } from './with-owner.ts';

/** `npm run audit`: recomputes the audit chains of the configured database; prints their heads, or what is wrong. */
await withOwner(async ({ db }) => {
  const check = await checkChain(db);
  if (check.ok) {
    for (const { chain, length, head } of check.heads) process.stdout.write(`${chain}\t${length}\t${head}\n`);
    process.stderr.write('The audit chains are whole. Note the heads elsewhere to prove it later.\n');
    return 0;
  }
  for (const fault of check.faults) process.stderr.write(`${sentenceOf(fault)}\n`);
  return 1;
});

function sentenceOf({ chain, position, why }: ChainFault): string {
  switch (why) {
    case 'changed':
      return `Chain ${chain}: entry ${position} is not what was written.`;
    case 'missing':
      return `Chain ${chain}: something before entry ${position} was taken out or slipped in.`;
    case 'cut-off':
      return `Chain ${chain}: entries at its end are missing.`;
  }
}
