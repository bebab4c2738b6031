import type { PersonId } from './judge-cell-national-id.ts';
import type { JudgedCells, JudgedRow, RowStanding } from './judged-row.ts';

/** What a row says about itself in its family; `unsaid` leaves it to the primary's ID. */
export type Role = 'unsaid' | 'primary' | 'dependent';

export const dateColumns = ['birthDate', 'coveredFrom', 'coveredUntil'] as const;
export type DateColumn = (typeof dateColumns)[number];

/** No date cell that could have been a Jalali text. */
export const noDay = 0x7fffffff;
const noKey = Number.NaN;
const roles: readonly Role[] = ['unsaid', 'primary', 'dependent'];
const standings: readonly RowStanding[] = ['good', 'held', 'aside', 'merged'];
const unreadable = 16;

/**
 * What must be remembered of every row to judge across rows, as numbers: about forty bytes a row, so that a million rows
 * take as much memory as one photograph.
 */
export type RowFacts = {
  size: number;
  rowNumbers: Int32Array<ArrayBuffer>;
  /** `idKey` of the row's own ID and of the primary it names; NaN where there is none. */
  ids: Float64Array<ArrayBuffer>;
  primaries: Float64Array<ArrayBuffer>;
  /** Equal when two names are one but for spelling; NaN for a name that is not certain, equal to nothing. */
  names: Float64Array<ArrayBuffer>;
  marks: Uint8Array<ArrayBuffer>;
  /** Days since 1970 of the date cells in doubt. */
  days: Record<DateColumn, Int32Array<ArrayBuffer>>;
};

export function createFacts(capacity = 1024): RowFacts {
  const days = () => new Int32Array(capacity).fill(noDay);
  return {
    size: 0,
    rowNumbers: new Int32Array(capacity),
    ids: new Float64Array(capacity),
    primaries: new Float64Array(capacity),
    names: new Float64Array(capacity),
    marks: new Uint8Array(capacity),
    days: { birthDate: days(), coveredFrom: days(), coveredUntil: days() },
  };
}

export function addFacts(facts: RowFacts, row: JudgedRow): void {
  if (facts.size === facts.rowNumbers.length) grow(facts);
  const at = facts.size;
  const { cells, person } = row;
  facts.size += 1;
  facts.rowNumbers[at] = row.rowNumber;
  facts.ids[at] = person.id ? idKey(person.id) : noKey;
  facts.names[at] = person.first && person.last ? textKey(person.first.c2 + person.last.c2) : noKey;
  const primary = cells.primaryNationalId;
  facts.primaries[at] = primary?.value ? idKey(primary.value) : noKey;
  const misnamed = primary?.state === 'error' ? unreadable : 0;
  facts.marks[at] = standings.indexOf(row.standing) | (roles.indexOf(roleOf(cells)) << 2) | misnamed;
  for (const column of dateColumns) facts.days[column][at] = doubtableDay(cells[column]);
}

export function standingAt(facts: RowFacts, at: number): RowStanding {
  return standings[(facts.marks[at] ?? 0) & 3] ?? 'held';
}

export function roleAt(facts: RowFacts, at: number): Role {
  return roles[((facts.marks[at] ?? 0) >> 2) & 3] ?? 'unsaid';
}

export function primaryUnreadable(facts: RowFacts, at: number): boolean {
  return ((facts.marks[at] ?? 0) & unreadable) !== 0;
}

/** One number for an ID: itself for digits, and for a passport a place among 2⁵² where chance meets nobody. */
export function idKey(id: PersonId): number {
  if (id.type === 'national') return Number(id.value);
  return id.type === 'foreigner' ? 1e12 + Number(id.value) : 4e12 + textKey(id.value);
}

function roleOf(cells: Partial<JudgedCells>): Role {
  const relation = cells.relation?.value;
  if (relation) return relation === 'self' ? 'primary' : 'dependent';
  const dependency = cells.dependencyClass?.value;
  if (dependency) return dependency === 'primary' ? 'primary' : 'dependent';
  return 'unsaid';
}

/** FNV-1a in two lanes, 52 bits together. */
function textKey(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995) ^ (high >>> 15);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}

function doubtableDay(cell: JudgedCells[DateColumn] | undefined): number {
  if (cell?.writtenAs !== 'date-cell' || !cell.value) return noDay;
  return cell.value.since('1970-01-01').days;
}

function grow(facts: RowFacts): void {
  const capacity = facts.rowNumbers.length * 2;
  const grown = createFacts(capacity);
  for (const key of ['rowNumbers', 'ids', 'primaries', 'names', 'marks'] as const) grown[key].set(facts[key]);
  for (const column of dateColumns) grown.days[column].set(facts.days[column]);
  Object.assign(facts, grown, { size: facts.size });
}
