import type { Deps } from '../../deps.ts';
import { foldDigits } from '../../persian/digits.ts';
import type { Chance } from '../../platform/chance.ts';
import { keyedHash } from '../../platform/token.ts';
import { type IssuedCode, listIssuedCodes, storeCodes } from './employer-code.store.ts';

/** Without 0 O 1 I L, and of each pair that print alike (2 Z, 5 S, 6 G, 8 B, U V) one. */
const letters = '23456789ACDEFHJKMNPRTVWXY';
const lookAlikes: Record<string, string> = { Z: '2', S: '5', G: '6', B: '8', U: 'V' };
const length = 8;

export type EmployerCode = {
  membershipId: number;
  /** As printed: `7KR4-M2XD`. Said once; only its keyed hash is stored. */
  code: string;
};

type Issue = { contractId: number; membershipIds: readonly number[]; staffId: number };

/** New codes for the slips of an employer; a membership's earlier code ends, used or not. */
export async function issueEmployerCodes(
  deps: Deps,
  { contractId, membershipIds, staffId }: Issue,
): Promise<EmployerCode[]> {
  const issued = [...new Set(membershipIds)].map(membershipId => ({
    membershipId,
    code: newCode(deps.chance),
  }));
  await storeCodes(deps.db, {
    contractId,
    staffId,
    at: new Date(deps.clock.now().epochMilliseconds),
    codes: issued.map(({ membershipId, code }) => ({
      membershipId,
      hash: hashEmployerCode(deps.secret, { contractId, membershipId, code }),
    })),
  });
  return issued.map(({ membershipId, code }) => ({
    membershipId,
    code: `${code.slice(0, 4)}-${code.slice(4)}`,
  }));
}

export type { IssuedCode };

/** Who of a contract has a code, since when, and whether it was used; in the order of names. */
export function listEmployerCodes(deps: Deps, contractId: number): Promise<IssuedCode[]> {
  return listIssuedCodes(deps.db, contractId);
}

/** A typed code in the form it was hashed: capitals, without separators, look-alikes made one. */
export function readEmployerCode(typed: string): string {
  const capitals = typed.toUpperCase().normalize('NFKC');
  return Array.from(foldDigits(capitals), letter => lookAlikes[letter] ?? letter)
    .filter(letter => letters.includes(letter))
    .join('')
    .slice(0, length + 1);
}

type CodeOf = { contractId: number; membershipId: number; code: string };

/** Bound to its row: another row's code is nothing here. */
export function hashEmployerCode(secret: string, { contractId, membershipId, code }: CodeOf): Buffer {
  return keyedHash(secret, 'employer code', String(contractId), String(membershipId), code);
}

function newCode(chance: Chance): string {
  return Array.from({ length }, () => letters.charAt(chance.below(letters.length))).join('');
}
