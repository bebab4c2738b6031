import { canonicalName } from '../../../persian/canonical-name.ts';
import type { Db } from '../../../platform/database.ts';
import { selectMembers, selectRows, selectRunningContracts } from './evidence.store.ts';
import type { Evidence, TypedPerson } from './evidence.ts';
import { nearIds, withoutOneDigit } from './near-ids.ts';

/** What all rosters know of what was typed. For jobs: it looks beyond every house's own people. */
export async function gatherEvidence(
  db: Db,
  typed: TypedPerson,
  today: Temporal.PlainDate,
): Promise<Evidence> {
  const { membershipTypeId, idType, idValue } = typed;
  const on = today.toString();
  const near = idType === 'national' ? nearIds(idValue) : [];
  const around = await selectMembers(db, { idType, ids: near, today: on });
  return {
    members: await selectMembers(db, { idType, ids: [idValue], today: on }),
    neighbours: around.filter(one => one.covered && one.membershipTypeId === membershipTypeId),
    rows: await selectRows(db, {
      membershipTypeId,
      ids: [idValue, idValue.replace(/^0+/, ''), ...near, ...withoutOneDigit(idValue)],
      name: nameKeys(typed),
      today: on,
    }),
    contracts: await selectRunningContracts(db, { membershipTypeId, today: on }),
  };
}

function nameKeys({ firstName, lastName }: TypedPerson): { first: string; last: string } | undefined {
  const first = canonicalName(firstName);
  const last = canonicalName(lastName);
  return first.ok && last.ok ? { first: first.name.c2, last: last.name.c2 } : undefined;
}
