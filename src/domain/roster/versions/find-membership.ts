import type { Db } from '../../../platform/database.ts';
import type { Relation } from '../../membership/relation.ts';
import {
  type MembershipRecord,
  selectFamily,
  selectMembership,
  selectOtherTimes,
  selectVersions,
  type VersionRecord,
} from './history.store.ts';
import { eventsOf, type MembershipEvent, shownOf } from './membership-event.ts';
import type { VersionField } from './version-values.ts';

export type Relative = {
  membershipId: number;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | undefined;
};

/** A membership as it stands, and how it came to. */
export type FoundMembership = {
  contractId: number;
  membershipId: number;
  idType: string;
  idValue: string;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | undefined;
  hasAccount: boolean;
  coveredFrom: Temporal.PlainDate;
  coveredUntil: Temporal.PlainDate;
  /** What else the roster says, by field; days are ISO. */
  values: Partial<Record<VersionField, string>>;
  /** The first first. */
  events: MembershipEvent[];
  family: Relative[];
  otherTimes: { membershipId: number; from: Temporal.PlainDate; until: Temporal.PlainDate }[];
};

/** Undefined as well for a membership of a contract that is not the viewer's. */
export async function findMembership(
  db: Db,
  membershipId: number,
  language: 'fa' | 'en',
): Promise<FoundMembership | undefined> {
  const found = await selectMembership(db, membershipId);
  if (!found) return undefined;
  const versions = await selectVersions(db, found);
  const now = versions.at(-1);
  if (!now) return undefined;
  const headId = now.primary_membership_id ?? membershipId;
  const family = await selectFamily(db, { contractId: found.contract_id, headId, not: membershipId });
  const otherTimes = await selectOtherTimes(db, found);
  return {
    ...identityOf(found, now),
    values: definedOnly(shownOf(now, language)),
    events: eventsOf(versions, language),
    family: family.map(row => ({
      membershipId: row.id,
      firstName: row.first_name,
      lastName: row.last_name,
      standing: row.standing,
      relation: row.relation as Relation,
      gender: row.gender ?? undefined,
    })),
    otherTimes: otherTimes.map(row => ({
      membershipId: row.id,
      from: Temporal.PlainDate.from(row.covered_from),
      until: Temporal.PlainDate.from(row.covered_until),
    })),
  };
}

function identityOf(found: MembershipRecord, now: VersionRecord) {
  return {
    contractId: found.contract_id,
    membershipId: found.id,
    idType: found.id_type,
    idValue: found.id_value,
    firstName: now.first_name,
    lastName: now.last_name,
    standing: now.standing,
    relation: now.relation as Relation,
    gender: found.gender ?? undefined,
    hasAccount: found.has_account,
    coveredFrom: Temporal.PlainDate.from(now.covered_from),
    coveredUntil: Temporal.PlainDate.from(now.covered_until),
  };
}

function definedOnly(shown: Record<VersionField, string | null>): Partial<Record<VersionField, string>> {
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null)) as Partial<
    Record<VersionField, string>
  >;
}
