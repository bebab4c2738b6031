import { encodingKey } from '../../../persian/canonical-name.ts';
import type { RunningContract } from './evidence.ts';

/** The contract of the employer somebody named, where that is one and no other. */
export function contractNamed(
  contracts: readonly RunningContract[],
  employerNamed: string | undefined,
): RunningContract | undefined {
  if (employerNamed === undefined) return undefined;
  const named = contracts.filter(({ names }) => names.some(name => keyOf(name) === keyOf(employerNamed)));
  return named.length === 1 ? named[0] : undefined;
}

/** «شرکت» before a name is left out by some. */
function keyOf(name: string): string {
  return encodingKey(name).replace(/^شرکت/, '').toLowerCase();
}
