import type { Db } from '../../../platform/database.ts';
import type { Relation } from '../../membership/relation.ts';
import type { FieldChange } from '../planned-person.ts';
import {
  countDifferences,
  type Difference,
  type DifferenceCounts,
  type DifferenceRecord,
  type Moment,
  selectDifferences,
} from './compare.store.ts';
import { differences, type ShownValues, type VersionField } from './version-values.ts';

/** A version of the roster, for the contract as it stood just after it; 0: before the first. Or a day. */
export type Compared =
  | { kind: 'version'; version: number; effectiveOn: Temporal.PlainDate }
  | { kind: 'day'; day: Temporal.PlainDate };

export type DifferenceKind = Exclude<Difference, 'same'>;

export type DifferentPerson = {
  membershipId: number;
  idValue: string;
  firstName: string;
  lastName: string;
  relation: Relation;
  primaryName: string | undefined;
  coveredFrom: Temporal.PlainDate;
  coveredUntil: Temporal.PlainDate;
  /** Empty for who joined or left. Plans and primaries are told by their names. */
  fields: FieldChange<VersionField>[];
};

export type Comparison = { counts: DifferenceCounts; people: DifferentPerson[]; pages: number };

export type ComparisonAsked = {
  contractId: number;
  from: Compared;
  to: Compared;
  kind: DifferenceKind;
  field: VersionField | undefined;
  /** From 1. */
  page: number;
  language: 'fa' | 'en';
};

const pageRows = 50;

/** Who joined, left or changed between two moments of a contract: numbers, and one page of one kind. */
export async function compareMoments(
  db: Db,
  { contractId, from, to, kind, field, page, language }: ComparisonAsked,
): Promise<Comparison> {
  const comparing = { contractId, from: momentOf(from), to: momentOf(to) };
  const counts = await countDifferences(db, comparing);
  const rows = await selectDifferences(db, comparing, {
    difference: kind,
    field,
    language,
    offset: (page - 1) * pageRows,
    limit: pageRows,
  });
  const total = kind === 'change' && field ? (counts[field] ?? 0) : counts[kind];
  return { counts, people: rows.map(row => personFrom(row, kind)), pages: Math.ceil(total / pageRows) };
}

function momentOf(compared: Compared): Moment {
  if (compared.kind === 'day') return { kind: 'day', day: compared.day.toString() };
  const { version, effectiveOn } = compared;
  return { kind: 'version', version, effectiveOn: effectiveOn.toString() };
}

function personFrom(row: DifferenceRecord, kind: DifferenceKind): DifferentPerson {
  const before = sideOf(row, 'a');
  const after = sideOf(row, 'b');
  const now = kind === 'leave' ? before : after;
  return {
    membershipId: row.id,
    idValue: row.id_value,
    firstName: now.firstName ?? '',
    lastName: now.lastName ?? '',
    relation: now.relation as Relation,
    primaryName: now.primaryName ?? undefined,
    coveredFrom: Temporal.PlainDate.from(row.covered_from),
    coveredUntil: Temporal.PlainDate.from(now.coveredUntil ?? row.covered_from),
    fields: kind === 'change' ? differences(before, after) : [],
  };
}

function sideOf(row: DifferenceRecord, side: 'a' | 'b') {
  return {
    firstName: row[`${side}_first_name`],
    lastName: row[`${side}_last_name`],
    standing: row[`${side}_standing`],
    relation: row[`${side}_relation`],
    fatherName: row[`${side}_father_name`],
    certificateNumber: row[`${side}_certificate_number`],
    birthDate: row[`${side}_birth_date`],
    gender: row[`${side}_gender`],
    mobile: row[`${side}_mobile`],
    personnelNumber: row[`${side}_personnel_number`],
    iban: row[`${side}_iban`],
    plan: row[`${side}_plan`],
    primaryName: row[`${side}_primary`],
    coveredUntil: row[`${side}_covered_until`],
  } satisfies ShownValues;
}
