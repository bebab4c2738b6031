import { canonicalName } from '../../../persian/canonical-name.ts';
import type { Db } from '../../../platform/database.ts';
import type { CaseChange, CorrectionCase } from '../case.ts';
import {
  type NamedPrimary,
  selectNamedPrimary,
  selectPrimariesById,
  selectPrimaryOf,
} from './named-primary.store.ts';

export type FoundPrimary = {
  named: NamedPrimary;
  /** The link that it asks for; undefined where no primary of the contract has this ID and this name, or it is so already. */
  change: CaseChange | undefined;
};

type Asking = Pick<CorrectionCase, 'id' | 'contractId' | 'membershipId'>;

/** Whom the member of a case named as the right primary, for staff and jobs; undefined where nobody was named. */
export async function findNamedPrimary(db: Db, found: Asking): Promise<FoundPrimary | undefined> {
  const named = await selectNamedPrimary(db, found.id);
  return named && { named, change: await changeFor(db, found, named) };
}

async function changeFor(
  db: Db,
  { contractId, membershipId }: Asking,
  named: NamedPrimary,
): Promise<CaseChange | undefined> {
  const [first, last] = [canonicalName(named.firstName), canonicalName(named.lastName)];
  if (contractId === undefined || membershipId === undefined || !first.ok || !last.ok) return undefined;
  const primaries = await selectPrimariesById(db, contractId, named);
  const right = primaries.find(({ firstC2, lastC2 }) => firstC2 === first.name.c2 && lastC2 === last.name.c2);
  const before = await selectPrimaryOf(db, { contractId, membershipId });
  if (!right || right.membershipId === membershipId || right.membershipId === before) return undefined;
  return {
    field: 'primary',
    before: before === undefined ? undefined : String(before),
    after: String(right.membershipId),
  };
}
