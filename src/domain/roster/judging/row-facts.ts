import { dayNumber } from './day-number.ts';
import type { PersonId } from './judge-cell-national-id.ts';
import type { JudgedCells, JudgedRow, RowStanding } from './judged-row.ts';
import { nameKey } from './name-key.ts';
import { has, marksOf, type Role, roleOf, standingOf } from './row-marks.ts';
import { addText, createArena, type TextArena, textAt } from './text-arena.ts';
import { textKey } from './text-key.ts';

export const dateColumns = ['birthDate', 'coveredFrom', 'coveredUntil'] as const;
export type DateColumn = (typeof dateColumns)[number];

/** No date cell that could have been a Jalali text, or no birth date. */
export const noDay = 0x7fffffff;
const noKey = Number.NaN;

type Numbers = Float64Array<ArrayBuffer>;
type Days = Int32Array<ArrayBuffer>;

/**
 * What must be remembered of every row to judge across rows, as numbers and runs of letters: some 150 bytes a row, so
 * that a million rows take as much memory as a few photographs. Keys are NaN where nothing certain stands.
 */
export type RowFacts = {
  size: number;
  rowNumbers: Int32Array<ArrayBuffer>;
  marks: Uint32Array<ArrayBuffer>;
  /** `idKey` of the row's own ID, if it is certain. */
  ids: Numbers;
  /** `idKey` of what stands in the two ID cells, its check digit true or not. */
  writtenIds: Numbers;
  primaries: Numbers;
  /** Equal when two names are one but for spelling. */
  names: Numbers;
  /** The same of each name alone; zero where none is written. */
  firstKeys: Numbers;
  lastKeys: Numbers;
  fatherKeys: Numbers;
  personnel: Numbers;
  ibans: Numbers;
  mobiles: Numbers;
  owners: Numbers;
  births: Days;
  /** Days since 1970 of the date cells in doubt. */
  days: Record<DateColumn, Days>;
  /** Names as displayed; empty where not certain. */
  firsts: TextArena;
  lasts: TextArena;
  fathers: TextArena;
};

const numberFields = [
  'ids',
  'writtenIds',
  'primaries',
  'names',
  'firstKeys',
  'lastKeys',
  'fatherKeys',
  'personnel',
  'ibans',
  'mobiles',
  'owners',
] as const;

export function createFacts(capacity = 1024): RowFacts {
  const numbers = () => new Float64Array(capacity);
  const days = () => new Int32Array(capacity).fill(noDay);
  return {
    size: 0,
    rowNumbers: new Int32Array(capacity),
    marks: new Uint32Array(capacity),
    ids: numbers(),
    writtenIds: numbers(),
    primaries: numbers(),
    names: numbers(),
    firstKeys: numbers(),
    lastKeys: numbers(),
    fatherKeys: numbers(),
    personnel: numbers(),
    ibans: numbers(),
    mobiles: numbers(),
    owners: numbers(),
    births: days(),
    days: { birthDate: days(), coveredFrom: days(), coveredUntil: days() },
    firsts: createArena(capacity),
    lasts: createArena(capacity),
    fathers: createArena(capacity),
  };
}

export function addFacts(facts: RowFacts, row: JudgedRow): void {
  if (facts.size === facts.rowNumbers.length) grow(facts);
  const at = facts.size;
  const { cells, person } = row;
  facts.size += 1;
  facts.rowNumbers[at] = row.rowNumber;
  facts.marks[at] = marksOf(row);
  facts.ids[at] = person.id ? idKey(person.id) : noKey;
  facts.writtenIds[at] = writtenKey(cells.nationalId);
  facts.primaries[at] = writtenKey(cells.primaryNationalId);
  facts.names[at] = person.first && person.last ? textKey(person.first.c2 + person.last.c2) : noKey;
  facts.firstKeys[at] = nameNumber(person.first?.c2);
  facts.lastKeys[at] = nameNumber(person.last?.c2);
  facts.fatherKeys[at] = nameNumber(nameKey(cells.fatherName?.value));
  facts.personnel[at] = keyOf(cells.personnelNumber?.value);
  facts.ibans[at] = keyOf(cells.iban?.value);
  facts.mobiles[at] = cells.mobile?.value ? Number(cells.mobile.value) : noKey;
  facts.owners[at] = writtenKey(cells.accountOwnerNationalId);
  facts.births[at] = cells.birthDate?.value ? dayNumber(cells.birthDate.value) : noDay;
  for (const column of dateColumns) facts.days[column][at] = doubtableDay(cells[column]);
  addText(facts.firsts, person.first?.display ?? '');
  addText(facts.lasts, person.last?.display ?? '');
  addText(facts.fathers, cells.fatherName?.value ?? '');
}

export const marksAt = (facts: RowFacts, at: number): number => facts.marks[at] ?? 0;
export const standingAt = (facts: RowFacts, at: number): RowStanding => standingOf(marksAt(facts, at));
export const roleAt = (facts: RowFacts, at: number): Role => roleOf(marksAt(facts, at));
export const rowNumberAt = (facts: RowFacts, at: number): number => facts.rowNumbers[at] ?? 0;

/** Orthographic keys of the names of a row, for those of which something is said; empty where not certain. */
export const firstKeyAt = ({ firsts }: RowFacts, at: number): string => nameKey(textAt(firsts, at));
export const lastKeyAt = ({ lasts }: RowFacts, at: number): string => nameKey(textAt(lasts, at));
export const fatherKeyAt = ({ fathers }: RowFacts, at: number): string => nameKey(textAt(fathers, at));

export function primaryUnreadable(facts: RowFacts, at: number): boolean {
  return has(marksAt(facts, at), 'primaryUnreadable');
}

/** One number for an ID: itself for digits, and for a passport a place among 2⁵². */
export function idKey(id: PersonId): number {
  if (id.type === 'national') return Number(id.value);
  return id.type === 'foreigner' ? 1e12 + Number(id.value) : 4e12 + textKey(id.value);
}

/** The key of an ID as it is written; a failing check digit does not make it unreadable. */
function writtenKey(cell: JudgedCells['nationalId'] | undefined): number {
  if (cell?.value) return idKey(cell.value);
  return cell?.finding?.code === 'national-id-check-digit' ? Number(cell.finding.details.value) : noKey;
}

function nameNumber(c2: string | undefined): number {
  return c2 ? textKey(c2) : 0;
}

function keyOf(text: string | undefined): number {
  return text ? textKey(text) : noKey;
}

function doubtableDay(cell: JudgedCells[DateColumn] | undefined): number {
  return cell?.writtenAs === 'date-cell' && cell.value ? dayNumber(cell.value) : noDay;
}

function grow(facts: RowFacts): void {
  const grown = createFacts(facts.rowNumbers.length * 2);
  grown.rowNumbers.set(facts.rowNumbers);
  grown.marks.set(facts.marks);
  grown.births.set(facts.births);
  for (const field of numberFields) grown[field].set(facts[field]);
  for (const column of dateColumns) grown.days[column].set(facts.days[column]);
  const { firsts, lasts, fathers, size } = facts;
  Object.assign(facts, grown, { size, firsts, lasts, fathers });
}
