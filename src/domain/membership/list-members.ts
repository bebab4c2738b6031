import { canonicalName } from '../../persian/canonical-name.ts';
import { foldDigits } from '../../persian/digits.ts';
import type { Db } from '../../platform/database.ts';
import { type MemberRecord, nameLike, selectMembers } from './member.store.ts';

export type Member = {
  membershipId: number;
  personId: number;
  idType: string;
  idValue: string;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: string;
  /** Undefined for a primary, and for a dependent who could not be linked. */
  primary: { membershipId: number; firstName: string; lastName: string } | undefined;
  plan: { fa: string; en: string } | undefined;
  hasMobile: boolean;
  coveredFrom: Temporal.PlainDate;
  /** The last covered day. */
  coveredUntil: Temporal.PlainDate;
};

export type MemberFilter = {
  contractId: number;
  /** Words of a name in any spelling, each of which must be met, or the beginning of an ID. */
  search?: string | undefined;
  /** Covered on this day. */
  on?: Temporal.PlainDate | undefined;
  /** From 1. */
  page?: number | undefined;
};

const pageRows = 50;

/** A page of a contract's members, sorted as Persian; `isMore` when there is another page. */
export async function listMembers(
  db: Db,
  { contractId, search = '', on, page = 1 }: MemberFilter,
): Promise<{ members: Member[]; isMore: boolean }> {
  let query = selectMembers(db, contractId)
    .offset((page - 1) * pageRows)
    .limit(pageRows + 1);
  if (on)
    query = query.where('m.covered_from', '<=', on.toString()).where('m.covered_until', '>=', on.toString());
  const digits = foldDigits(search).replace(/[\s-]/g, '');
  if (/^[0-9]+$/.test(digits)) query = query.where('p.id_value', 'like', `${digits}%`);
  else for (const key of nameKeys(search)) query = query.where(nameLike(key));
  const rows = await query.execute();
  return { members: rows.slice(0, pageRows).map(memberFrom), isMore: rows.length > pageRows };
}

/** A word that is no name in Persian letters is met by nobody. */
function nameKeys(search: string): string[] {
  const words = search.split(/\s+/).filter(word => word !== '');
  return words.map(word => {
    const read = canonicalName(word);
    return read.ok ? read.name.c2 : '\u0000';
  });
}

function memberFrom(row: MemberRecord): Member {
  const { primary_membership_id: primaryId, primary_first, primary_last, plan_fa, plan_en } = row;
  return {
    membershipId: row.id,
    personId: row.person_id,
    idType: row.id_type,
    idValue: row.id_value,
    firstName: row.first_name,
    lastName: row.last_name,
    standing: row.standing,
    relation: row.relation,
    primary:
      primaryId === null
        ? undefined
        : { membershipId: primaryId, firstName: primary_first ?? '', lastName: primary_last ?? '' },
    plan: plan_fa === null ? undefined : { fa: plan_fa, en: plan_en ?? '' },
    hasMobile: row.mobile !== null,
    coveredFrom: Temporal.PlainDate.from(row.covered_from),
    coveredUntil: Temporal.PlainDate.from(row.covered_until),
  };
}
