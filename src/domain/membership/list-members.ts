import { canonicalName } from '../../persian/canonical-name.ts';
import { foldDigits } from '../../persian/digits.ts';
import type { Db } from '../../platform/database.ts';
import { type MemberRecord, type MemberWhere, selectMemberCount, selectMembers } from './member.store.ts';
import type { Relation } from './relation.ts';

export type Member = {
  membershipId: number;
  personId: number;
  idType: string;
  idValue: string;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | undefined;
  /** Undefined for a primary, and for a dependent who could not be linked. */
  primary: { membershipId: number; firstName: string; lastName: string } | undefined;
  /** How many are linked to this primary. */
  dependents: number;
  plan: { fa: string; en: string } | undefined;
  hasMobile: boolean;
  /** Signs in already. */
  hasAccount: boolean;
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
  /** Primaries alone. */
  primaries?: boolean | undefined;
  /** From 1. */
  page?: number | undefined;
};

export type MemberPage = { members: Member[]; total: number; pages: number };

const pageRows = 50;

/** A page of a contract's members, sorted as Persian. */
export async function listMembers(db: Db, { page = 1, ...filter }: MemberFilter): Promise<MemberPage> {
  const where = whereOf(filter);
  if (!where) return { members: [], total: 0, pages: 0 };
  const total = await selectMemberCount(db, where);
  const rows = await selectMembers(db, where, { offset: (page - 1) * pageRows, limit: pageRows }).execute();
  return { members: rows.map(memberFrom), total, pages: Math.ceil(total / pageRows) };
}

/** Undefined where a word is no name in Persian letters: nobody is called so. */
function whereOf({
  contractId,
  search = '',
  on,
  primaries = false,
}: Omit<MemberFilter, 'page'>): MemberWhere | undefined {
  const place = { contractId, on: on?.toString(), primaries };
  const digits = foldDigits(search).replace(/[\s\u200c-]/g, '');
  if (/^[0-9]+$/.test(digits)) return { ...place, idStart: digits, nameKeys: [] };
  const nameKeys: string[] = [];
  for (const word of search.split(/\s+/).filter(part => part !== '')) {
    const read = canonicalName(word);
    if (!read.ok) return undefined;
    nameKeys.push(read.name.c2);
  }
  return { ...place, idStart: undefined, nameKeys };
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
    gender: row.gender ?? undefined,
    primary:
      primaryId === null
        ? undefined
        : { membershipId: primaryId, firstName: primary_first ?? '', lastName: primary_last ?? '' },
    dependents: row.dependents,
    plan: plan_fa === null ? undefined : { fa: plan_fa, en: plan_en ?? '' },
    hasMobile: row.mobile !== null,
    hasAccount: row.has_account,
    coveredFrom: Temporal.PlainDate.from(row.covered_from),
    coveredUntil: Temporal.PlainDate.from(row.covered_until),
  };
}
