import { isPrimary } from '../link-families.ts';
import { marksAt } from '../row-facts.ts';
import { has } from '../row-marks.ts';
import type { CrossFile } from './cross-file.ts';
import { suggestOwnId } from './suggest-own-id.ts';

/** Beyond this it is the column that is broken, and families are not what is looked for first. */
const mostHeads = 100_000;

/**
 * Primaries whose own ID cannot be read or is claimed by two, by the ID they are offered: their families name somebody
 * who is not there yet, and come together when that one cell is put right.
 */
export function headsInWaiting(cross: CrossFile): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  for (let at = 0; at < cross.facts.size && heads.size < mostHeads; at += 1) {
    if (!isPrimary(at, cross.facts) || !isInDoubt(at, cross)) continue;
    const offered = suggestOwnId(at, cross)?.edits.nationalId;
    if (offered !== undefined) heads.set(Number(offered), at);
  }
  return heads;
}

function isInDoubt(at: number, { facts, identities }: CrossFile): boolean {
  return has(marksAt(facts, at), 'idUnreadable') || Boolean(identities.rivals[identities.firstOf[at] ?? -1]);
}
