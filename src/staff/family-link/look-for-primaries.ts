import { listMembers, type Member } from '../../domain/membership/list-members.ts';
import type { Db } from '../../platform/database.ts';

export type Candidates = { search: string; members: readonly Member[]; total: number };

const longest = 100;

/** Primaries of the contract by what was typed, without the member herself; nobody where nothing was. */
export async function lookForPrimaries(
  db: Db,
  { contractId, membershipId, typed }: { contractId: number; membershipId: number; typed: string },
): Promise<Candidates> {
  const search = typed.trim().slice(0, longest);
  if (search === '') return { search, members: [], total: 0 };
  const found = await listMembers(db, { contractId, search, primaries: true });
  const members = found.members.filter(member => member.membershipId !== membershipId);
  return { search, members, total: found.total - (found.members.length - members.length) };
}
