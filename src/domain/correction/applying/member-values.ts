import { canonicalName, canonVersion } from '../../../persian/canonical-name.ts';
import { readIban } from '../../../persian/iban.ts';
import { readMobile } from '../../../persian/mobile.ts';
import type { Relation } from '../../membership/relation.ts';
import type { ChangeField } from '../case.ts';

/** Names with their keys, in the columns of a membership. */
export type NameColumns = {
  first_name: string;
  last_name: string;
  first_c1: string;
  last_c1: string;
  first_c2: string;
  last_c2: string;
  canon_version: number;
};

/** What else of a membership a case may put right, in its columns. */
export type ValueColumns = Partial<{
  father_name: string;
  certificate_number: string;
  birth_date: string;
  gender: 'male' | 'female';
  iban: string;
  mobile: string;
  plan_id: number;
}>;

type Names = { firstName: string; lastName: string };
export type ValuesAfter = ReadonlyMap<ChangeField, string>;

/** Undefined where one of the values is none that a roster could have said. */
export function memberValues(
  after: ValuesAfter,
  now: Names,
): { names: NameColumns; values: ValueColumns } | undefined {
  const names = namesOf(after, now);
  const checks: [ChangeField, (value: string) => boolean][] = [
    ['birthDate', isDay],
    ['iban', value => isSame(readIban(value), value)],
    ['mobile', value => isSame(readMobile(value), value)],
    ['gender', value => value === 'male' || value === 'female'],
    ['relation', value => relations.includes(value)],
    ['fatherName', value => value.trim() !== ''],
    ['certificateNumber', value => value.trim() !== ''],
    ['nationalId', value => /^[0-9]{10}$/.test(value)],
    ['linkedFrom', isDay],
    ['coveredFrom', isDay],
    ['plan', isId],
    ['primary', isId],
  ];
  const usable = checks.every(([field, holds]) => {
    const value = after.get(field);
    return value === undefined || holds(value);
  });
  if (!names || !usable) return undefined;
  const plan = after.get('plan');
  const values = Object.fromEntries(
    columns.flatMap(([field, column]) => {
      const value = after.get(field);
      return value === undefined ? [] : [[column, value]];
    }),
  );
  return { names, values: { ...values, ...(plan === undefined ? {} : { plan_id: Number(plan) }) } };
}

const relations: readonly string[] = [
  'self',
  'spouse',
  'child',
  'father',
  'mother',
  'sibling',
  'grandchild',
  'other',
  'unknown',
] satisfies Relation[];

const columns = [
  ['fatherName', 'father_name'],
  ['certificateNumber', 'certificate_number'],
  ['birthDate', 'birth_date'],
  ['gender', 'gender'],
  ['iban', 'iban'],
  ['mobile', 'mobile'],
] as const satisfies [ChangeField, keyof ValueColumns][];

/** Both names and their keys anew: one version of the keys says what all four are. */
function namesOf(after: ValuesAfter, { firstName, lastName }: Names): NameColumns | undefined {
  const first = canonicalName(after.get('firstName') ?? firstName);
  const last = canonicalName(after.get('lastName') ?? lastName);
  if (!first.ok || !last.ok) return undefined;
  return {
    first_name: first.name.display,
    last_name: last.name.display,
    first_c1: first.name.c1,
    last_c1: last.name.c1,
    first_c2: first.name.c2,
    last_c2: last.name.c2,
    canon_version: canonVersion,
  };
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

const isId = (text: string): boolean => /^[1-9][0-9]{0,15}$/.test(text);

const isSame = (read: { ok: boolean; value?: string }, value: string): boolean =>
  read.ok && read.value === value;
