import { jalaliYearEnd, jalaliYearStart } from '../../persian/jalali-date.ts';
import type { Db } from '../../platform/database.ts';
import { insertContract } from './new-contract.store.ts';
import type { ProofKind } from './proofs.ts';

export type NewContract = {
  number: string;
  title: { fa: string; en: string };
  policyholderId: number;
  insurerId: number;
  agencyId: number | undefined;
  administratorId: number;
  membershipTypeId: number;
  jalaliYear: number;
  /** Without them the contract runs from the first to the last day of its Jalali year. */
  startsOn: Temporal.PlainDate | undefined;
  endsOn: Temporal.PlainDate | undefined;
  proofs: readonly ProofKind[];
  massLeavePercent: number;
  paperLetter: boolean;
};

export type ContractAdded =
  | { ok: true; contractId: number }
  | { ok: false; why: 'number-taken' | 'ends-before-start' };

export async function addContract(db: Db, contract: NewContract): Promise<ContractAdded> {
  const startsOn = contract.startsOn ?? jalaliYearStart(contract.jalaliYear);
  const endsOn = contract.endsOn ?? jalaliYearEnd(contract.jalaliYear);
  if (Temporal.PlainDate.compare(endsOn, startsOn) <= 0) return { ok: false, why: 'ends-before-start' };
  const contractId = await insertContract(db, {
    number: contract.number,
    title_fa: contract.title.fa,
    title_en: contract.title.en,
    policyholder_id: contract.policyholderId,
    insurer_id: contract.insurerId,
    agency_id: contract.agencyId ?? null,
    administrator_id: contract.administratorId,
    membership_type_id: contract.membershipTypeId,
    jalali_year: contract.jalaliYear,
    starts_on: startsOn.toString(),
    ends_on: endsOn.toString(),
    proofs: [...contract.proofs],
    mass_leave_percent: contract.massLeavePercent,
    paper_letter: contract.paperLetter,
  });
  return contractId === undefined ? { ok: false, why: 'number-taken' } : { ok: true, contractId };
}
