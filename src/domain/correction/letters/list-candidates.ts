import type { Db } from '../../../platform/database.ts';
import type { LetterCandidate } from './letter.ts';
import { selectCandidates, selectContractsWithCandidates } from './letter-candidate.store.ts';

/** Cases of a contract that can be put into a letter, those that wait for one first. */
export function listCandidates(db: Db, contractId: number): Promise<LetterCandidate[]> {
  return selectCandidates(db, contractId);
}

/** Contracts of the viewer that have such cases, those with the most waiting first. */
export function listContractsWithCandidates(
  db: Db,
): Promise<{ contractId: number; cases: number; waiting: number }[]> {
  return selectContractsWithCandidates(db);
}
