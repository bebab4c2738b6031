import type { Deps } from '../../../deps.ts';
import { sameBytes } from '../../../platform/token.ts';
import { hashEmployerCode, readEmployerCode } from '../../activation/employer-code.ts';
import { newConsentCookie } from './consent-cookie.ts';
import { useSlip } from './consent-holder.store.ts';
import { insertProvenVisit } from './consent-visit.store.ts';
import { lookForHolder, type VisitFrom } from './look-for-holder.ts';

/** Begins a visit that a slip of the employer proves at once. Undefined for a wrong code, another's and no case, alike. */
export async function showSlip(
  deps: Deps,
  { employerCode, ...from }: VisitFrom & { employerCode: string },
): Promise<string | undefined> {
  const { holder, silent } = await lookForHolder(deps, from);
  const { contractId, membershipId, employerCodeHash, caseId } = holder ?? nobody;
  const code = readEmployerCode(employerCode);
  const typed = hashEmployerCode(deps.secret, { contractId, membershipId, code });
  const holds = sameBytes(employerCodeHash ?? Buffer.alloc(32), typed) && employerCodeHash !== null;
  if (!holds || silent) return undefined;
  const at = new Date(deps.clock.now().epochMilliseconds);
  if (!(await useSlip(deps.db, { contractId, membershipId }, at))) return undefined;
  const { cookie, tokenHash } = newConsentCookie(deps.chance);
  await insertProvenVisit(deps.db, { tokenHash, caseId });
  return cookie;
}

const nobody = { contractId: 0, membershipId: 0, caseId: 0, employerCodeHash: null };
