import type { Deps } from '../../../deps.ts';
import type { ConsentProof, ConsentTerms } from './consent.ts';
import { consentTokenHash } from './consent-cookie.ts';
import { selectPersonAsked } from './consent-holder.store.ts';
import { selectVisit } from './consent-visit.store.ts';
import { findConsent } from './find-consent.ts';

export type ProvenVisit = { terms: ConsentTerms; personId: number; proof: ConsentProof };

/** What a browser may answer that has shown whose word it speaks. */
export async function findProvenVisit(
  { db }: Pick<Deps, 'db'>,
  cookie: string | undefined,
): Promise<ProvenVisit | undefined> {
  const tokenHash = consentTokenHash(cookie);
  const visit = tokenHash && (await selectVisit(db, tokenHash));
  if (!visit || visit.proof === null || visit.caseId === null) return undefined;
  const { caseId, proof } = visit;
  const personId = await selectPersonAsked(db, caseId);
  const terms = personId === undefined ? undefined : await findConsent(db, { caseId, personId });
  return personId !== undefined && terms ? { terms, personId, proof } : undefined;
}
