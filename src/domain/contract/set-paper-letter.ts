import type { Db } from '../../platform/database.ts';
import { updatePaperLetter } from './contract.store.ts';

/**
 * Whether cases of the contract that are confirmed from now on wait for a letter that the employer has signed; those that
 * wait already go on waiting. False: there is no such contract, or it is not the viewer's to change.
 */
export function setPaperLetter(db: Db, contractId: number, paperLetter: boolean): Promise<boolean> {
  return updatePaperLetter(db, contractId, paperLetter);
}
