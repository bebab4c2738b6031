import { sql } from 'kysely';
import { canonicalName } from '../../persian/canonical-name.ts';
import { foldDigits } from '../../persian/digits.ts';
import type { Db } from '../../platform/database.ts';
import { hasFinding, selectFindingCounts, selectFindings, selectRows } from './find-rows.store.ts';
import type { FindingCode } from './judging/findings.ts';
import type { RowStanding } from './judging/judged-row.ts';
import type { Severity } from './judging/severities.ts';
import type { Roster } from './roster.ts';
import { type RosterRow, rosterRowFrom } from './roster-row.ts';
import { isHandedTo, type RowExpression } from './row-owner.store.ts';
import type { OwnerSide } from './row-owner.ts';

export type RowFilter = {
  standing?: RowStanding | undefined;
  /** Rows with this finding; together with `severity`, either may be met by another finding. */
  code?: FindingCode | undefined;
  severity?: Severity | undefined;
  /** Part of a name in any spelling, the beginning of an ID, or a row's number. */
  search?: string | undefined;
  /** Rows that wait for the viewer, who is told apart from the filter. */
  turn?: 'mine' | undefined;
  /** The last row of the page before. */
  after?: number | undefined;
};

/** Who is looking: rows wait for a person, or for the house that the finding says. */
export type RowViewer = { staffId: number; sides: readonly OwnerSide[] };

export type RowPage = {
  rows: RosterRow[];
  /** For `after`, when there are more. */
  next: number | undefined;
};

const pageRows = 50;

/** Rows in the sheet's order, a page at a time. */
export async function listRows(
  db: Db,
  roster: Roster,
  filter: RowFilter = {},
  viewer?: RowViewer,
): Promise<RowPage> {
  const { id: rosterId, contractId, columns } = roster;
  const place = { contractId, rosterId };
  const { standing, code, severity, search, after } = filter;
  let query = selectRows(db, place).limit(pageRows + 1);
  if (after !== undefined) query = query.where('r.row_number', '>', after);
  if (standing) query = query.where('r.standing', '=', standing);
  if (code || severity) query = query.where(row => hasFinding(row, { code, severity }));
  if (filter.turn === 'mine' && viewer) query = query.where(row => waitsFor(row, viewer));
  if (search?.trim()) query = query.where(matchesSearch(search.trim()));
  const found = await query.execute();
  const page = found.slice(0, pageRows);
  const numbers = page.map(row => row.row_number);
  const findings = numbers.length > 0 ? await selectFindings(db, place, numbers) : [];
  return {
    rows: page.map(row => rosterRowFrom(row, findings, columns)),
    next: found.length > pageRows ? numbers.at(-1) : undefined,
  };
}

/** A condition: handed to the viewer, or to nobody and of the viewer's house. */
function waitsFor(row: RowExpression, { staffId, sides }: RowViewer) {
  const isHeld = row('r.standing', '=', 'held');
  const asksPlan = row.and([
    row('r.standing', 'in', ['good', 'merged']),
    hasFinding(row, { code: 'plan-unknown' }),
  ]);
  const waits = row.or([isHeld, asksPlan]);
  const ofHouse = row.or([
    ...(sides.includes('policyholder') ? [isHeld] : []),
    ...(sides.includes('agency') ? [asksPlan] : []),
  ]);
  return row.or([row.and([waits, isHandedTo(row, staffId)]), row.and([ofHouse, isHandedTo(row, undefined)])]);
}

/** A condition on the row `r`: part of a name in any spelling, the beginning of an ID, or a row's number. */
export function matchesSearch(search: string) {
  const digits = foldDigits(search).replace(/[\s-]/g, '');
  if (/^[0-9]{1,12}$/.test(digits)) {
    const row = digits.length < 8 ? Number(digits) : null;
    return sql<boolean>`(r.named_id like ${`${digits}%`} or r.row_number = ${row})`;
  }
  const name = canonicalName(search);
  if (!name.ok) return sql<boolean>`r.named_id = ${search.toUpperCase()}`;
  return sql<boolean>`(r.first_c2 || r.last_c2) like ${`%${name.name.c2}%`}`;
}

export async function findRow(db: Db, roster: Roster, rowNumber: number): Promise<RosterRow | undefined> {
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const row = await selectRows(db, place).where('r.row_number', '=', rowNumber).executeTakeFirst();
  return row && rosterRowFrom(row, await selectFindings(db, place, [rowNumber]), roster.columns);
}

export type FindingCount = {
  code: FindingCode;
  severity: Severity;
  rows: number;
  /** For how many of them a correction is proposed. */
  suggested: number;
};

/** The commonest first. An accepted error counts as a note. */
export async function countFindings(db: Db, roster: Roster): Promise<FindingCount[]> {
  const counts = await selectFindingCounts(db, { contractId: roster.contractId, rosterId: roster.id });
  return counts.map(({ code, ...count }) => ({ ...count, code: code as FindingCode }));
}
