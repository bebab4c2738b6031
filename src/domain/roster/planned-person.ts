import type { FromCase } from './from-case.ts';
import type { ChangeNote, PlannedRowRecord } from './roster-plan.store.ts';

/** A value of a member that a roster sets anew. Days are ISO; `plan` is the plan's Persian name. */
export type FieldChange<Field extends string = ChangedField> = {
  field: Field;
  before: string | undefined;
  after: string | undefined;
};

export type PlannedPerson = {
  /** Undefined for a member whom the roster does not name at all. */
  rowNumber: number | undefined;
  membershipId: number | undefined;
  nationalId: string;
  firstName: string;
  lastName: string;
  standing: 'primary' | 'dependent';
  relation: string;
  primaryNationalId: string | undefined;
  coveredFrom: Temporal.PlainDate;
  /** After the roster: the last covered day, also of a member who leaves. */
  coveredUntil: Temporal.PlainDate;
  fields: FieldChange[];
  /** The family changes, too. */
  relinked: boolean;
  /** Why the roster does something else than the row seems to ask for. */
  note: ChangeNote | undefined;
  /** Of a member whom the roster does not name: where she was until then. */
  was: LastKnown | undefined;
};

export type LastKnown = {
  primaryName: string | undefined;
  plan: { fa: string; en: string } | undefined;
  /** The latest version of the roster that names her, where one does. */
  named: { rosterId: number; fileName: string; rowNumber: number; version: number } | undefined;
  /** The correction case that said last what she is, where a case did. */
  fromCase: FromCase | undefined;
};

/** A row with what it would do. */
export function personFrom(row: PlannedRowRecord): PlannedPerson {
  return {
    rowNumber: row.row_number ?? undefined,
    membershipId: row.membership_id ?? undefined,
    nationalId: row.id_value ?? '',
    firstName: row.first_name ?? '',
    lastName: row.last_name ?? '',
    standing: standingFrom(row.standing),
    relation: row.relation ?? 'unknown',
    primaryNationalId: row.primary_id_value ?? undefined,
    coveredFrom: dayFrom(row.covered_from),
    coveredUntil: dayFrom(row.change === 'leave' ? row.leaves_on : row.covered_until),
    fields: row.change === 'change' ? changedFields(row) : [],
    relinked: row.link_moves === true && row.link_waits !== true,
    note: row.note ?? undefined,
    was: undefined,
  };
}

const comparedFields = [
  ['firstName', 'first_name', 'old_first_name'],
  ['lastName', 'last_name', 'old_last_name'],
  ['standing', 'standing', 'old_standing'],
  ['relation', 'relation', 'old_relation'],
  ['fatherName', 'father_name', 'old_father_name'],
  ['certificateNumber', 'certificate_number', 'old_certificate_number'],
  ['birthDate', 'birth_date', 'old_birth_date'],
  ['gender', 'gender', 'old_gender'],
  ['mobile', 'mobile', 'old_mobile'],
  ['personnelNumber', 'personnel_number', 'old_personnel_number'],
  ['iban', 'iban', 'old_iban'],
  ['plan', 'plan_name', 'old_plan_name'],
  ['coveredUntil', 'covered_until', 'old_covered_until'],
] as const;

export type ChangedField = (typeof comparedFields)[number][0];

function changedFields(row: PlannedRowRecord): FieldChange[] {
  return comparedFields.flatMap(([field, now, then]) => {
    const [before, after] = [row[then] ?? undefined, row[now] ?? undefined];
    return before === after ? [] : [{ field, before, after }];
  });
}

export function standingFrom(text: string | null): 'primary' | 'dependent' {
  return text === 'primary' ? 'primary' : 'dependent';
}

/** The views' days are never null; their columns cannot say so. */
export function dayFrom(text: string | null): Temporal.PlainDate {
  return Temporal.PlainDate.from(text ?? '');
}
