import type { Db } from '../../../platform/database.ts';
import type { Relation } from '../../membership/relation.ts';
import type { CaseChange, ChangeField, CorrectionCase } from '../case.ts';
import type { GiveBackReason } from './give-back-reason.ts';
import { type HeldRowValues, selectHeldRow } from './held-row.store.ts';
import { isPlanOf, isPrimaryOf, selectContractDays, selectCoveredUntil } from './member.store.ts';
import { memberValues, type NameColumns, type ValueColumns } from './member-values.ts';

export type JoinPlan = {
  kind: 'join';
  person: JoiningPerson;
  names: NameColumns;
  values: ValueColumns;
  standing: 'primary' | 'dependent';
  relation: Relation;
  primary: number | undefined;
  personnelNumber: string | undefined;
  coveredFrom: string;
  coveredUntil: string;
};

export type JoiningPerson = { idType: 'national' | 'foreigner' | 'passport'; idValue: string };

type Refused = { kind: 'give-back'; why: GiveBackReason };
const giveBack = (why: GiveBackReason): Refused => ({ kind: 'give-back', why });

/**
 * Somebody whom no roster has named, or whose row stayed behind, becomes a member by the rules of a roster's join: from a
 * day within the contract, and never over an earlier time of cover.
 */
export async function planJoin(
  db: Db,
  found: CorrectionCase & { contractId: number },
  changes: readonly CaseChange[],
): Promise<JoinPlan | Refused> {
  const behind = await selectHeldRow(db, found);
  const after = valuesOf(found, behind, changes);
  const read = memberValues(after, found);
  const coveredFrom = after.get('coveredFrom');
  if (!read || coveredFrom === undefined) return giveBack('value-unusable');
  const { startsOn, endsOn } = await selectContractDays(db, found.contractId);
  if (coveredFrom < startsOn || coveredFrom > endsOn) return giveBack('outside-contract');
  const person = personOf(found, after.get('nationalId'));
  const earlier = await selectCoveredUntil(db, found.contractId, person);
  if (earlier !== undefined && earlier >= coveredFrom) return giveBack('covered-already');
  const plan = after.get('plan');
  if (plan !== undefined && !(await isPlanOf(db, found.contractId, plan))) return giveBack('value-unusable');
  const primary = after.get('primary');
  const relation = (after.get('relation') ?? (primary === undefined ? 'self' : 'unknown')) as Relation;
  if (primary !== undefined) {
    const asked = { id: primary, from: coveredFrom, until: endsOn };
    if (relation === 'self' || !(await isPrimaryOf(db, found.contractId, asked)))
      return giveBack('primary-unfit');
  }
  return {
    kind: 'join',
    person,
    ...read,
    standing: relation === 'self' ? 'primary' : 'dependent',
    relation,
    primary: primary === undefined ? undefined : Number(primary),
    personnelNumber: behind?.personnelNumber ?? undefined,
    coveredFrom,
    coveredUntil: endsOn,
  };
}

/** What the case says, before what the row that stayed behind says. */
function valuesOf(
  { firstName, lastName }: CorrectionCase,
  behind: HeldRowValues | undefined,
  changes: readonly CaseChange[],
): Map<ChangeField, string> {
  const { personnelNumber: _, ...said } = behind ?? { personnelNumber: null };
  const ofRow = Object.entries(said) as [ChangeField, string | null][];
  return new Map<ChangeField, string>([
    ['firstName', firstName],
    ['lastName', lastName],
    ...ofRow.flatMap(([field, value]) => (value === null ? [] : [[field, value] as const])),
    ...changes.map(({ field, after }) => [field, after] as const),
  ]);
}

const foreignerId = /^[0-9]{12}$/;

function personOf({ idType, idValue }: CorrectionCase, nationalId: string | undefined): JoiningPerson {
  if (nationalId !== undefined) return { idType: 'national', idValue: nationalId };
  if (idType === 'national') return { idType, idValue };
  return { idType: foreignerId.test(idValue) ? 'foreigner' : 'passport', idValue };
}
