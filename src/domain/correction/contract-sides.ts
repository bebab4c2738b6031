import type { Db } from '../../platform/database.ts';
import { findContractTerms } from '../contract/find-contract-terms.ts';
import type { CorrectionCase } from './case.ts';
import type { Side } from './case-steps.ts';

/** The organization of each side; a contract may do without an agency. */
export type ContractSides = { employer: number; agency: number | undefined; administrator: number };

/** Undefined as well for a contract that the viewer does not see. */
export async function findContractSides(db: Db, contractId: number): Promise<ContractSides | undefined> {
  const terms = await findContractTerms(db, contractId);
  return (
    terms && {
      employer: terms.policyholder.id,
      agency: terms.agency?.id,
      administrator: terms.administrator.id,
    }
  );
}

/** Those that work on a case, in the order in which it goes on; the administrator alone on one that is of no contract yet. */
export async function sidesOfCase(
  db: Db,
  { contractId }: Pick<CorrectionCase, 'contractId'>,
): Promise<Side[]> {
  const houses = contractId === undefined ? undefined : await findContractSides(db, contractId);
  if (!houses) return ['administrator'];
  return houses.agency === undefined
    ? ['employer', 'administrator']
    : ['employer', 'agency', 'administrator'];
}
