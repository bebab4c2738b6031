import type { Db } from '../../platform/database.ts';
import type { PersonId } from './judging/judge-cell-national-id.ts';
import type { JudgedRow } from './judging/judged-row.ts';
import { createKeyIndex } from './judging/key-index.ts';
import { addKnownMember, createKnownMembers, type KnownMembers } from './judging/known-members.ts';
import { idKey } from './judging/row-facts.ts';
import {
  countMemberships,
  selectKindredContracts,
  selectMemberNames,
  selectMembersLike,
} from './known-member.store.ts';

type NamedMember = { id_type: string; id_value: string; first_c2: string; last_c2: string };

const pageRows = 20_000;

/** Everybody a roster of this contract is held against: its own members, then those of the contracts before it. */
export async function gatherKnownMembers(db: Db, contractId: number): Promise<KnownMembers> {
  const contracts = await selectKindredContracts(db, contractId);
  const known = createKnownMembers(contracts.length === 0 ? 0 : await countMemberships(db, contracts));
  const note = noteOnce(known);
  for (const contract of contracts) {
    let after = 0;
    for (;;) {
      const page = await selectMemberNames(db, contract, { after, limit: pageRows });
      for (const member of page) note(member, contract === contractId);
      if (page.length < pageRows) break;
      after = page.at(-1)?.id ?? after;
    }
  }
  return known;
}

/** Only those whom a few rows could be taken for. */
export async function gatherMembersLike(
  db: Db,
  contractId: number,
  rows: readonly JudgedRow[],
): Promise<KnownMembers> {
  const contracts = await selectKindredContracts(db, contractId);
  const ids = rows.flatMap(({ person }) => person.id?.value ?? []);
  const names = rows.flatMap(({ person: { first, last } }) =>
    first && last ? [first.c2 + last.c2, last.c2 + first.c2] : [],
  );
  const members = contracts.length === 0 ? [] : await selectMembersLike(db, contracts, { ids, names });
  const known = createKnownMembers(members.length);
  const note = noteOnce(known);
  for (const contract of contracts)
    for (const member of members.filter(({ contract_id }) => contract_id === contract))
      note(member, contract === contractId);
  return known;
}

/** A person counts by what was said last where the roster goes: the contract itself comes first, and room is bounded. */
function noteOnce(known: KnownMembers): (member: NamedMember, here: boolean) => void {
  const byId = createKeyIndex(known.ids, known.ids.length);
  return ({ id_type, id_value, first_c2: first, last_c2: last }, here) => {
    const id = idKey({ type: id_type, value: id_value } as PersonId);
    if (known.size >= known.ids.length || byId.find(id) >= 0) return;
    addKnownMember(known, { id, first, last, here });
    byId.add(known.size - 1);
  };
}
