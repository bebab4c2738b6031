import { createKeyIndex, type KeyIndex } from './key-index.ts';
import { textKey } from './text-key.ts';

/**
 * Who was a member before this roster: of this contract as it stands, or of an earlier one of the same people. As
 * numbers, so that a million of them can be handed to the reading thread. One entry a person and a name.
 */
export type KnownMembers = {
  size: number;
  /** `idKey` of the ID. */
  ids: Float64Array<ArrayBuffer>;
  firsts: Float64Array<ArrayBuffer>;
  lasts: Float64Array<ArrayBuffer>;
  /** As `RowFacts.names`. */
  names: Float64Array<ArrayBuffer>;
  /** 1 for a member of this very contract. */
  here: Uint8Array<ArrayBuffer>;
};

export function createKnownMembers(capacity: number): KnownMembers {
  const numbers = () => new Float64Array(capacity);
  const here = new Uint8Array(capacity);
  return { size: 0, ids: numbers(), firsts: numbers(), lasts: numbers(), names: numbers(), here };
}

export type KnownMember = { id: number; first: string; last: string; here: boolean };

/** @param member names as orthographic keys; there must be room for it. */
export function addKnownMember(known: KnownMembers, { id, first, last, here }: KnownMember): void {
  const at = known.size;
  known.size += 1;
  known.ids[at] = id;
  known.firsts[at] = textKey(first);
  known.lasts[at] = textKey(last);
  known.names[at] = textKey(first + last);
  known.here[at] = Number(here);
}

/** What is asked of them while a roster is settled. */
export type MemberMemory = {
  byId: KeyIndex;
  byName: KeyIndex;
  known: KnownMembers;
};

export function rememberMembers(known: KnownMembers = createKnownMembers(0)): MemberMemory {
  const byId = createKeyIndex(known.ids, known.size);
  const byName = createKeyIndex(known.names, known.size);
  for (let at = 0; at < known.size; at += 1) {
    byId.add(at);
    byName.add(at);
  }
  return { byId, byName, known };
}

/** The `idKey` of the only known member with this name; two namesakes are nobody. @param name as `RowFacts.names` */
export function onlyNamesakesId({ byName, known }: MemberMemory, name: number): number | undefined {
  const member = byName.find(name);
  return member < 0 || byName.count(name) > 1 ? undefined : known.ids[member];
}
