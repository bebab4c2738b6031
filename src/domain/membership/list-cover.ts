import type { Db } from '../../platform/database.ts';
import { type CoverRow, selectCover } from './cover.store.ts';
import type { Relation } from './relation.ts';

/** One person's time of cover in one contract. */
export type CoveredMember = {
  contractId: number;
  membershipId: number;
  personId: number;
  /** Undefined for a primary, and for a dependent who could not be linked. */
  primaryMembershipId: number | undefined;
  /** Under whom a correction case has laid the viewer; a roster alone names nobody. */
  primaryName: { firstName: string; lastName: string } | undefined;
  /** Which of these claims the viewer sees: all, none, or those of services from a day on. */
  claimsSeen: 'all' | 'none' | Temporal.PlainDate;
  standing: 'primary' | 'dependent';
  relation: Relation;
  firstName: string;
  lastName: string;
  gender: 'male' | 'female' | undefined;
  birthDate: Temporal.PlainDate | undefined;
  coveredFrom: Temporal.PlainDate;
  coveredUntil: Temporal.PlainDate;
  planId: number | undefined;
  jalaliYear: number;
  contractTitle: { fa: string; en: string };
};

/** The viewer's own memberships and those of the dependents linked to her, the newest contract first. */
export async function listCover(db: Db): Promise<CoveredMember[]> {
  const rows = await selectCover(db);
  return rows.map(row => ({
    contractId: row.contract_id,
    membershipId: row.id,
    personId: row.person_id,
    primaryMembershipId: row.primary_membership_id ?? undefined,
    primaryName:
      row.primary_first === null
        ? undefined
        : { firstName: row.primary_first, lastName: row.primary_last ?? '' },
    claimsSeen: claimsSeenOf(row),
    standing: row.standing,
    relation: row.relation as Relation,
    firstName: row.first_name,
    lastName: row.last_name,
    gender: row.gender ?? undefined,
    birthDate: row.birth_date === null ? undefined : Temporal.PlainDate.from(row.birth_date),
    coveredFrom: Temporal.PlainDate.from(row.covered_from),
    coveredUntil: Temporal.PlainDate.from(row.covered_until),
    planId: row.plan_id ?? undefined,
    jalaliYear: row.jalali_year,
    contractTitle: { fa: row.title_fa, en: row.title_en },
  }));
}

function claimsSeenOf({ seen_from, withdrawn }: CoverRow): CoveredMember['claimsSeen'] {
  if (withdrawn === true) return 'none';
  return seen_from === null ? 'all' : Temporal.PlainDate.from(seen_from);
}
