import type { Db } from '../../platform/database.ts';
import type { Contract } from './contract.ts';
import { selectContractTerms } from './contract-terms.store.ts';
import { findContract } from './find-contract.ts';

type BothLanguages = { fa: string; en: string };

/** A contract with everybody who is party to it. */
export type ContractTerms = Contract & {
  insurer: BothLanguages;
  agency: (BothLanguages & { id: number; code: string | undefined }) | undefined;
  administrator: BothLanguages & { id: number };
  membershipType: BothLanguages;
};

/** Undefined as well for a contract that is not the viewer's. */
export async function findContractTerms(db: Db, contractId: number): Promise<ContractTerms | undefined> {
  const contract = await findContract(db, contractId);
  const terms = contract && (await selectContractTerms(db, contractId));
  if (!terms) return undefined;
  const { agency_id, agency_fa, agency_en, agency_code } = terms;
  return {
    ...contract,
    insurer: { fa: terms.insurer_fa, en: terms.insurer_en },
    agency:
      agency_id === null || agency_fa === null
        ? undefined
        : { id: agency_id, fa: agency_fa, en: agency_en ?? agency_fa, code: agency_code ?? undefined },
    administrator: { id: terms.administrator_id, fa: terms.administrator_fa, en: terms.administrator_en },
    membershipType: { fa: terms.type_fa, en: terms.type_en },
  };
}
