import { readSignInId } from '../../account/read-sign-in-id.ts';
import type { Relation } from '../../membership/relation.ts';
import type { NamedPrimary } from '../family/name-primary.ts';
import { type RightValueError, readNamePart, type Typed } from './read-right-values.ts';

/** What a dependent can be said to be. */
const dependentRelations = [
  'spouse',
  'child',
  'father',
  'mother',
  'sibling',
  'grandchild',
  'other',
] as const satisfies readonly Relation[];

type DependentRelation = (typeof dependentRelations)[number];
type Errors = Partial<Record<string, RightValueError>>;

export type RightPrimaryReading =
  | {
      ok: true;
      relation: DependentRelation | undefined;
      /** As it was typed: whose it is, those find out who may look. */
      primary: NamedPrimary | undefined;
    }
  | { ok: false; errors: Errors };

/** Under whom somebody belongs, and as what; one of the two at least. */
export function readRightPrimary(typed: Typed): RightPrimaryReading {
  const relation = relationFrom(typed('relation'));
  const named = ['relative_id', 'relative_first', 'relative_last'].some(field => typed(field).trim() !== '');
  if (!named)
    return relation
      ? { ok: true, relation, primary: undefined }
      : { ok: false, errors: { relation: 'nobody-named' } };
  const reading = readNamed(typed);
  return reading.ok ? { ok: true, relation, primary: reading.named } : reading;
}

type NamedReading = { ok: true; named: NamedPrimary } | { ok: false; errors: Errors };

function readNamed(typed: Typed): NamedReading {
  const id = readSignInId(typed('relative_id'));
  const first = readNamePart(typed('relative_first'));
  const last = readNamePart(typed('relative_last'));
  if (id.ok && first.ok && last.ok)
    return { ok: true, named: { ...id.id, firstName: first.value, lastName: last.value } };
  return {
    ok: false,
    errors: {
      ...(!first.ok && { relative_first: first.why }),
      ...(!last.ok && { relative_last: last.why }),
      ...(!id.ok && { relative_id: id.why === 'empty' ? 'required' : 'not-an-id' }),
    },
  };
}

export type MissingReading =
  | { ok: true; named: NamedPrimary; relation: DependentRelation }
  | { ok: false; errors: Errors };

/** Somebody whom the roster does not give to a primary though she belongs to him. */
export function readMissing(typed: Typed): MissingReading {
  const reading = readNamed(typed);
  const relation = relationFrom(typed('relation'));
  if (reading.ok && relation) return { ...reading, relation };
  return {
    ok: false,
    errors: { ...(!reading.ok && reading.errors), ...(!relation && { relation: 'required' }) },
  };
}

function relationFrom(raw: string): DependentRelation | undefined {
  return dependentRelations.find(relation => relation === raw);
}
