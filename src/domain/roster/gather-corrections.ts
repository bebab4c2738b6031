import { canonicalName, encodingKey } from '../../persian/canonical-name.ts';
import type { Db } from '../../platform/database.ts';
import { listPlans } from '../contract/list-plans.ts';
import type { ColumnKey } from './judging/columns.ts';
import type {
  CorrectedId,
  CorrectedValue,
  KnownCorrections,
} from './judging/correcting/known-corrections.ts';
import {
  type CorrectionRecord,
  type HolderRecord,
  selectCorrections,
  selectHolders,
} from './known-correction.store.ts';
import { selectKindredContracts } from './known-member.store.ts';
import { planWords, writtenPlan } from './match-plan.ts';
import { writtenDay, writtenGender, writtenRelation } from './written-values.ts';

/** What cases have put right, for rosters of this contract: in itself, and in those before it with the same houses. */
export async function gatherCorrections(db: Db, contractId: number): Promise<KnownCorrections> {
  const contracts = await selectKindredContracts(db, contractId);
  const records = await selectCorrections(db, contractId, contracts);
  const ids = records.flatMap(({ field, before }) =>
    field === 'nationalId' && before !== null ? [before] : [],
  );
  const holders = ids.length > 0 ? await selectHolders(db, contracts, ids) : [];
  const hasPlans = records.some(({ field }) => field === 'plan');
  const plans = hasPlans ? await plansByText(db, contractId) : new Map<string, string>();
  return { values: valuesOf(records, plans), ids: idsOf(records, holders) };
}

/** By the ID as texts: how a roster writes each plan. */
async function plansByText(db: Db, contractId: number): Promise<Map<string, string>> {
  const plans = await listPlans(db, contractId);
  const words = planWords(plans);
  return new Map(plans.map(plan => [String(plan.id), writtenPlan(words, plan)]));
}

function valuesOf(
  records: readonly CorrectionRecord[],
  plans: ReadonlyMap<string, string>,
): KnownCorrections['values'] {
  const values = new Map<string, CorrectedValue[]>();
  for (const record of records) {
    const known = values.getOrInsertComputed(record.idValue, () => []);
    // The latest that speaks of this cell and this text.
    for (const one of correctedBy(record, plans))
      if (!known.some(({ column, before }) => column === one.column && before === one.before))
        known.push(one);
  }
  return values;
}

function correctedBy(record: CorrectionRecord, plans: ReadonlyMap<string, string>): CorrectedValue[] {
  const { field, before, after, on, relation, gender, primaryType } = record;
  if (field === 'primary') {
    const primary = {
      column: 'primaryNationalId',
      before: before ?? undefined,
      after,
      idType: primaryType ?? undefined,
      written: after,
      on,
    } as const;
    const written = writtenRelation(relation, gender);
    const alone = before === null && written !== undefined && relation !== 'self';
    // Who had a portal of her own was her own primary: that is not said again either.
    return alone
      ? [primary, { column: 'relation', before: 'self', after: relation, written, on }]
      : [primary];
  }
  const column = columns[field];
  const written = writtenValue(record, plans);
  if (!column || before === null || written === undefined) return [];
  const isName = column === 'firstName' || column === 'lastName' || column === 'fatherName';
  return [{ column, before: isName ? encodingKey(before) : before, after, written, on }];
}

const columns: Readonly<Record<string, ColumnKey>> = {
  firstName: 'firstName',
  lastName: 'lastName',
  fatherName: 'fatherName',
  certificateNumber: 'certificateNumber',
  birthDate: 'birthDate',
  gender: 'gender',
  iban: 'iban',
  mobile: 'mobile',
  relation: 'relation',
  plan: 'plan',
};

function writtenValue(
  { field, after, gender }: CorrectionRecord,
  plans: ReadonlyMap<string, string>,
): string | undefined {
  if (field === 'birthDate') return writtenDay(after);
  if (field === 'gender') return writtenGender(after as 'male' | 'female');
  if (field === 'relation') return writtenRelation(after, gender);
  return field === 'plan' ? plans.get(after) : after;
}

function idsOf(
  records: readonly CorrectionRecord[],
  holders: readonly HolderRecord[],
): KnownCorrections['ids'] {
  const ids = new Map<string, CorrectedId>();
  for (const record of records) {
    const { field, before, idType, idValue, on } = record;
    if (field !== 'nationalId' || before === null || ids.has(before)) continue;
    const firsts = namesOf(records, record, 'firstName');
    const lasts = namesOf(records, record, 'lastName');
    const others = holders.filter(
      ({ idValue: held, firstC2, lastC2 }) =>
        held === before && !(firsts.includes(firstC2) && lasts.includes(lastC2)),
    );
    ids.set(before, {
      after: { type: idType, value: idValue },
      on,
      firsts,
      lasts,
      others: others.map(({ firstC2, lastC2 }) => firstC2 + lastC2),
    });
  }
  return ids;
}

/** The names that the member of a record bears, and those that were put right. */
function namesOf(
  records: readonly CorrectionRecord[],
  record: CorrectionRecord,
  field: 'firstName' | 'lastName',
): string[] {
  const earlier = records.filter(each => each.idValue === record.idValue && each.field === field);
  const names = [record[field], ...earlier.map(({ before }) => before ?? '')];
  return names.flatMap(name => {
    const read = canonicalName(name);
    return read.ok ? [read.name.c2] : [];
  });
}
