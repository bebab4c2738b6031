/** Which proofs of possession may open an account under a contract, the strong ones first. */
export const proofKinds = ['roster-mobile', 'employer-code', 'knowledge'] as const;

export type ProofKind = (typeof proofKinds)[number];

/**
 * Who knows the roster knows a birth date and a certificate number too: knowledge is no possession, and a contract that
 * admits it is weak.
 */
export function admitsKnowledge(proofs: readonly string[]): boolean {
  return proofs.includes('knowledge');
}
