import type { Db } from '../../platform/database.ts';
import type { Roster } from './roster.ts';
import { type PlannedRowRecord, selectPlannedLeaves, selectPlannedRows } from './roster-plan.store.ts';

export type ChangeKind = 'join' | 'change' | 'leave' | 'unchanged';

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
};

export type ChangePage = { people: PlannedPerson[]; next: string | undefined };

const pageRows = 50;

/** One page of those who join, change, leave or stay as they are; `after` is `next` of the page before. */
export async function listChanges(
  db: Db,
  roster: Roster,
  { kind, after }: { kind: ChangeKind; after?: string | undefined },
): Promise<ChangePage> {
  const [from = 'row', at = '0'] = after?.split('-') ?? [];
  const inRows = from === 'row' ? await listInRows(db, roster, kind, Number(at)) : [];
  const people = inRows.slice(0, pageRows);
  if (inRows.length > pageRows) return { people, next: `row-${people.at(-1)?.rowNumber}` };
  if (kind !== 'leave') return { people, next: undefined };
  const left = await listUnnamed(
    db,
    roster,
    from === 'member' ? Number(at) : 0,
    pageRows - people.length + 1,
  );
  const all = [...people, ...left].slice(0, pageRows);
  const isMore = people.length + left.length > pageRows;
  const last = all.at(-1);
  if (!isMore || !last) return { people: all, next: undefined };
  return { people: all, next: last.rowNumber === undefined ? `member-${last.membershipId}` : 'member-0' };
}

async function listInRows(db: Db, roster: Roster, kind: ChangeKind, after: number): Promise<PlannedPerson[]> {
  const rows = await selectPlannedRows(db, placeOf(roster))
    .where('n.change', '=', kind)
    .where('n.row_number', '>', after)
    .orderBy('n.row_number')
    .limit(pageRows + 1)
    .execute();
  return rows.map(personFrom);
}

async function listUnnamed(db: Db, roster: Roster, after: number, limit: number): Promise<PlannedPerson[]> {
  const rows = await selectPlannedLeaves(db, placeOf(roster))
    .where('membership_id', '>', after)
    .limit(limit)
    .execute();
  return rows.map(row => ({
    rowNumber: undefined,
    membershipId: row.membership_id ?? undefined,
    nationalId: row.id_value ?? '',
    firstName: row.first_name ?? '',
    lastName: row.last_name ?? '',
    standing: standingFrom(row.standing),
    relation: row.relation ?? 'unknown',
    primaryNationalId: undefined,
    coveredFrom: dayFrom(row.covered_from),
    coveredUntil: dayFrom(row.leaves_on),
    fields: [],
    relinked: false,
  }));
}

const placeOf = ({ contractId, id: rosterId }: Roster) => ({ contractId, rosterId });

function personFrom(row: PlannedRowRecord): PlannedPerson {
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

function standingFrom(text: string | null): 'primary' | 'dependent' {
  return text === 'primary' ? 'primary' : 'dependent';
}

/** The views' days are never null; their columns cannot say so. */
function dayFrom(text: string | null): Temporal.PlainDate {
  return Temporal.PlainDate.from(text ?? '');
}
