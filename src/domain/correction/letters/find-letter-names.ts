import type { Db } from '../../../platform/database.ts';
import { listPlans } from '../../contract/list-plans.ts';
import type { LetterNames, LetterPerson } from './letter.ts';
import { selectPrimaryNames } from './letter-candidate.store.ts';

/** Names for the ids in what is proposed for these people. */
export async function findLetterNames(
  db: Db,
  contractId: number,
  people: readonly LetterPerson[],
): Promise<LetterNames> {
  const changes = people.flatMap(person => person.changes);
  const primaries = changes
    .filter(({ field }) => field === 'primary')
    .flatMap(({ before, after }) => [before, after].filter(id => id !== undefined));
  return {
    plans: changes.some(({ field }) => field === 'plan') ? await listPlans(db, contractId) : [],
    primaries: await selectPrimaryNames(db, contractId, primaries),
  };
}
