import { sql } from 'kysely';
import type { FieldChange } from '../planned-person.ts';

/** What a version of a membership says, and under which name people know it. */
export const versionValues = [
  ['firstName', 'first_name'],
  ['lastName', 'last_name'],
  ['standing', 'standing'],
  ['relation', 'relation'],
  ['fatherName', 'father_name'],
  ['certificateNumber', 'certificate_number'],
  ['birthDate', 'birth_date'],
  ['gender', 'gender'],
  ['mobile', 'mobile'],
  ['personnelNumber', 'personnel_number'],
  ['iban', 'iban'],
  ['plan', 'plan_id'],
  ['primaryName', 'primary_membership_id'],
  ['coveredUntil', 'covered_until'],
] as const;

export type VersionField = (typeof versionValues)[number][0];
export type ValueColumn = (typeof versionValues)[number][1];

/** One value of a membership `m`, or of its earlier version `h` where that one is asked for. */
export function valueAt(column: ValueColumn | 'covered_from') {
  return sql`case when h.id is null then m.${sql.ref(column)} else h.${sql.ref(column)} end`;
}

/** The values as people read them: the plan and the primary by their names. */
export type ShownValues = Partial<Record<VersionField, string | null>>;

export function differences(before: ShownValues, after: ShownValues): FieldChange<VersionField>[] {
  return versionValues.flatMap(([field]) => {
    const [then, now] = [before[field] ?? undefined, after[field] ?? undefined];
    return then === now ? [] : [{ field, before: then, after: now }];
  });
}
