import type { Db } from '../../../platform/database.ts';
import type { Relation } from '../../membership/relation.ts';
import {
  countMembersOn,
  type DayCounts,
  type DayRecord,
  selectHeads,
  selectHouseholds,
} from './day.store.ts';

export type DayMember = {
  membershipId: number;
  idValue: string;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | undefined;
  birthDate: Temporal.PlainDate | undefined;
  mobile: string | undefined;
  planId: number | undefined;
  coveredFrom: Temporal.PlainDate;
  /** The last covered day, as it is known today. */
  coveredUntil: Temporal.PlainDate;
};

/** Who is at its head comes first. */
export type Household = [DayMember, ...DayMember[]];

export type RosterDay = { counts: DayCounts; households: Household[]; pages: number };

const pageHouseholds = 25;

/** Whom a contract covered on a day, as that day's version of its roster says: numbers, and one page of households. */
export async function showDay(
  db: Db,
  { contractId, day, page }: { contractId: number; day: Temporal.PlainDate; page: number },
): Promise<RosterDay> {
  const place = { contractId, day: day.toString() };
  const counts = await countMembersOn(db, place);
  const range = { offset: (page - 1) * pageHouseholds, limit: pageHouseholds };
  const heads = await selectHeads(db, place, range);
  const rows = heads.length > 0 ? await selectHouseholds(db, place, heads) : [];
  return {
    counts,
    households: heads.flatMap(head => householdOf(head, rows)),
    pages: Math.ceil(counts.households / pageHouseholds),
  };
}

function householdOf(head: number, rows: readonly DayRecord[]): Household[] {
  const first = rows.find(({ id }) => id === head);
  if (!first) return [];
  const others = rows.filter(row => row.id !== head && row.primary_membership_id === head);
  return [[memberFrom(first), ...others.map(memberFrom)]];
}

function memberFrom(row: DayRecord): DayMember {
  return {
    membershipId: row.id,
    idValue: row.id_value,
    firstName: row.first_name,
    lastName: row.last_name,
    standing: row.standing,
    relation: row.relation as Relation,
    gender: row.gender ?? undefined,
    birthDate: row.birth_date === null ? undefined : Temporal.PlainDate.from(row.birth_date),
    mobile: row.mobile ?? undefined,
    planId: row.plan_id ?? undefined,
    coveredFrom: Temporal.PlainDate.from(row.covered_from),
    coveredUntil: Temporal.PlainDate.from(row.covered_until),
  };
}
