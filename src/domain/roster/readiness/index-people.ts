import { type CanonicalName, canonicalName } from '../../../persian/canonical-name.ts';
import type { CanonicalFullName } from '../../../persian/compare-names.ts';
import type { JudgedRow } from '../judging/judged-row.ts';
import type { Settlement } from '../judging/settle-roster.ts';
import { everySplit } from '../judging/split-full-name.ts';

/** Everything a roster says under one ID. */
export type KnownId = { names: CanonicalFullName[]; held: boolean };

/** By ID, as ten digits or as written on a foreigner's card. */
export type PeopleIndex = ReadonlyMap<string, KnownId>;

type Entry = { id: string; names: CanonicalFullName[] };

/** Collects judged rows as they pass; after the last one the settlement says which of them are held. */
export function startIndexing(): {
  add(rows: readonly JudgedRow[]): void;
  settle(settlement: Settlement): PeopleIndex;
} {
  const entries: (Entry | undefined)[] = [];
  return {
    add: rows => {
      for (const row of rows) entries.push(entryOf(row));
    },
    settle: settlement => {
      const index = new Map<string, KnownId>();
      let at = 0;
      for (const { standing } of settlement.verdicts()) {
        const entry = entries[at++];
        if (entry && standing !== 'aside') addEntry(index, entry, standing === 'held');
      }
      return index;
    },
  };
}

function addEntry(index: Map<string, KnownId>, { id, names }: Entry, held: boolean): void {
  const known = index.get(id);
  index.set(id, { names: [...(known?.names ?? []), ...names], held: held || known?.held === true });
}

function entryOf({ person, cells }: JudgedRow): Entry | undefined {
  const finding = cells.nationalId?.finding;
  const failing = finding?.code === 'national-id-check-digit' ? finding.details.value : undefined;
  const id = person.id?.value ?? failing;
  if (id === undefined) return undefined;
  const { first, last } = person;
  if (!first || !last) return { id, names: [] };
  return { id, names: person.splitGuessed ? everyReading(first, last) : [{ first, last }] };
}

function everyReading(first: CanonicalName, last: CanonicalName): CanonicalFullName[] {
  return everySplit(first.display, last.display).flatMap(split => {
    const one = canonicalName(split.first);
    const other = canonicalName(split.last);
    return one.ok && other.ok ? [{ first: one.name, last: other.name }] : [];
  });
}
