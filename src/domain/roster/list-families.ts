import type { Db } from '../../platform/database.ts';
import type { RosterRowRecord } from './find-rows.store.ts';
import {
  selectLeadingOf,
  selectLivingRows,
  selectNumbersInDoubt,
  selectPrimaryRows,
  selectRowsAlone,
} from './household.store.ts';
import { matchesSearch } from './list-rows.ts';
import { readHouseholds } from './read-households.ts';
import type { Roster } from './roster.ts';
import type { RosterRow } from './roster-row.ts';

/** `found`: with an error or a warning. `alone`: dependents whose primary is not there, or is held. */
export type FamilyKind = 'all' | 'found' | 'alone';

export type Household = {
  /** Undefined where nobody of this roster is the primary. */
  primary: RosterRow | undefined;
  /** The primary's ID as the dependents' rows have it. */
  head: string | undefined;
  dependents: RosterRow[];
};

export type FamilyPage = {
  households: Household[];
  /** Whom the suggestions of these households mean, by row. */
  meant: ReadonlyMap<number, RosterRow>;
  /** For `after`, when there are more. */
  next: number | undefined;
};

export type FamilyFilter = {
  kind: FamilyKind;
  /** Part of somebody's name, the beginning of an ID, or a row's number. */
  search?: string | undefined;
  /** The last row of the page before. */
  after?: number | undefined;
};

const pageHouseholds = 12;
/** More than households, for several rows may lead to one. */
const pageRows = 40;
/** Rows with something open, of which one in a household leads it. */
const pageNumbers = 400;

/** Households in the order of their rows, a page at a time. */
export async function listFamilies(
  db: Db,
  roster: Roster,
  filter: FamilyFilter,
  limit = pageHouseholds,
): Promise<FamilyPage> {
  const { leading, lookedUntil } = await findLeading(db, roster, filter);
  const chosen = new Map<string, RosterRowRecord>();
  let last: number | undefined;
  for (const row of leading) {
    const key = headOf(row) ?? `row ${row.row_number}`;
    if (!chosen.has(key) && chosen.size === limit) break;
    if (!chosen.has(key)) chosen.set(key, row);
    last = row.row_number;
  }
  const heads = [...chosen.values()];
  const ids = heads.flatMap(row => headOf(row) ?? []);
  const rowNumbers = heads.map(row => row.row_number);
  const rows = heads.length > 0 ? await readHouseholds(db, roster, { ids, rowNumbers }) : [];
  const isCut = last !== leading.at(-1)?.row_number;
  return {
    households: heads.map(row => householdOf(row, rows, filter.kind)),
    meant: await readMeant(db, roster, rows),
    next: isCut ? last : lookedUntil,
  };
}

async function readMeant(
  db: Db,
  roster: Roster,
  rows: readonly RosterRow[],
): Promise<ReadonlyMap<number, RosterRow>> {
  const rowNumbers = rows.flatMap(({ findings }) =>
    findings.flatMap(({ suggestion }) => suggestion?.row ?? []),
  );
  const meant = rowNumbers.length > 0 ? await readHouseholds(db, roster, { ids: [], rowNumbers }) : [];
  return new Map(meant.map(row => [row.rowNumber, row]));
}

type Leading = {
  leading: RosterRowRecord[];
  /** The last row that was looked at, where there may be more behind it. */
  lookedUntil: number | undefined;
};

async function findLeading(
  db: Db,
  roster: Roster,
  { kind, search, after = 0 }: FamilyFilter,
): Promise<Leading> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  if (search?.trim())
    return cut(
      await selectLivingRows(db, place, after).where(matchesSearch(search.trim())).limit(pageRows).execute(),
    );
  if (kind === 'alone') return cut(await selectRowsAlone(db, place, after).limit(pageRows).execute());
  if (kind === 'all') return cut(await selectPrimaryRows(db, place, after).limit(pageRows).execute());
  const found = await selectNumbersInDoubt(db, place, after).limit(pageNumbers).execute();
  const numbers = found.map(row => row.row_number);
  const leading = await selectLeadingOf(db, place, numbers).limit(pageRows).execute();
  if (leading.length === pageRows) return cut(leading);
  return { leading, lookedUntil: numbers.length === pageNumbers ? numbers.at(-1) : undefined };
}

function cut(leading: RosterRowRecord[]): Leading {
  return { leading, lookedUntil: leading.length === pageRows ? leading.at(-1)?.row_number : undefined };
}

function headOf({ family, named_id, primary_named_id }: RosterRowRecord): string | undefined {
  return (family === 'primary' ? named_id : primary_named_id) ?? undefined;
}

function householdOf(leading: RosterRowRecord, rows: readonly RosterRow[], kind: FamilyKind): Household {
  const head = headOf(leading);
  const alive = rows.filter(({ standing }) => standing === 'good' || standing === 'held');
  const itself = alive.filter(({ rowNumber }) => rowNumber === leading.row_number);
  if (head === undefined) {
    const [row] = itself;
    const isPrimary = row?.family === 'primary';
    return { primary: isPrimary ? row : undefined, head, dependents: isPrimary ? [] : itself };
  }
  const primary = alive.find(({ family, namedId }) => family === 'primary' && namedId === head);
  const dependents = alive.filter(
    ({ family, primaryNamedId }) => family === 'dependent' && primaryNamedId === head,
  );
  // Among those who stand alone a primary who is not held has nothing to be said about.
  const isShown = kind !== 'alone' || primary?.standing === 'held';
  return { primary: isShown ? primary : undefined, head, dependents };
}
