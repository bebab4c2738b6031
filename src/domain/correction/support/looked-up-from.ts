import type { CaseRow, FailureRow, HeldRow, PersonRow } from './look-up.store.ts';
import type { FoundCase, FoundFailure, FoundHeldRow, FoundPerson } from './looked-up.ts';

/** Rows come person by person, each with the latest membership first, whose name counts. */
export function peopleFrom(rows: readonly PersonRow[]): FoundPerson[] {
  return [...Map.groupBy(rows, ({ personId }) => personId)].flatMap(([personId, own]) => {
    const [latest] = own;
    if (!latest) return [];
    const { idValue, firstName, lastName, hasAccount } = latest;
    return [{ personId, idValue, firstName, lastName, hasAccount, memberships: own.map(membershipFrom) }];
  });
}

function membershipFrom(row: PersonRow): FoundPerson['memberships'][number] {
  return {
    membershipId: row.membershipId,
    standing: row.standing,
    relation: row.relation,
    gender: row.gender ?? undefined,
    ...contractFrom(row),
    coveredFrom: Temporal.PlainDate.from(row.coveredFrom),
    coveredUntil: Temporal.PlainDate.from(row.coveredUntil),
  };
}

type ContractNames = {
  contractFa: string;
  contractEn: string;
  policyholderFa: string;
  policyholderEn: string;
};

function contractFrom(row: ContractNames) {
  return {
    contract: { fa: row.contractFa, en: row.contractEn },
    policyholder: { fa: row.policyholderFa, en: row.policyholderEn },
  };
}

export function heldRowFrom(row: HeldRow): FoundHeldRow {
  return {
    rosterId: row.rosterId,
    row: row.row,
    idText: row.idText ?? undefined,
    name: [row.firstName, row.lastName].filter(part => part !== null).join(' '),
    ...contractFrom(row),
  };
}

export function caseFrom({ firstName, lastName, turn, ...row }: CaseRow): FoundCase {
  return { ...row, name: `${firstName} ${lastName}`, turn: turn ?? undefined };
}

export function failureFrom({ firstName, lastName, typeFa, typeEn, ...row }: FailureRow): FoundFailure {
  return { ...row, name: `${firstName} ${lastName}`, membershipType: { fa: typeFa, en: typeEn } };
}
