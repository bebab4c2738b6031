import { compareNames, type Rung } from '../../persian/compare-names.ts';
import type { AcceptedRung, Proof, Proven, Typed } from './activation.ts';

/** A membership of the typed ID, in any contract. */
export type Candidate = {
  contractId: number;
  membershipId: number;
  membershipTypeId: number;
  standing: 'primary' | 'dependent';
  firstName: string;
  lastName: string;
  mobile: string | null;
  birthDate: string | null;
  certificateNumber: string | null;
  /** The contract runs today and the person is covered today, with a primary where the plan asks for one. */
  coveredToday: boolean;
  /** Proofs that the contract admits. */
  proofs: readonly string[];
  employerCodeHash: Buffer | null;
  /** Of the person's account, where there is one. */
  accountMobile: string | null;
};

/** What was shown, and whether it is this membership's own. */
export type Shown = { proof: Proof; isOf(candidate: Candidate): boolean };

export type FailureReason =
  | 'unknown-id'
  | 'other-membership-type'
  | 'not-covered'
  | 'name'
  | 'weak-proof'
  | 'already-active';

export type Choice =
  | { ok: true; proven: Proven }
  | {
      ok: false;
      why: FailureReason;
      /** What was shown belongs to one of the candidates, whatever else failed. */
      shownHolds: boolean;
      nearest?: { rung: Rung; contractId: number; membershipId: number };
    };

type Judged = { candidate: Candidate; rung: Rung; holds: boolean };

const order: readonly Rung[] = ['same', 'spelling', 'custom', 'near', 'different'];

/**
 * Which membership the attempt is about, and whether it is proven. The same comparisons are made where the ID is unknown:
 * against a row that nobody has.
 */
export function chooseMembership(candidates: readonly Candidate[], typed: Typed, shown: Shown): Choice {
  const judged = (candidates.length > 0 ? candidates : [nobody]).map(candidate =>
    judge(candidate, typed, shown),
  );
  const real = candidates.length > 0 ? judged : [];
  const ofType = real.filter(({ candidate }) => candidate.membershipTypeId === typed.membershipTypeId);
  const current = ofType
    .filter(({ candidate }) => candidate.coveredToday)
    .sort((a, b) => order.indexOf(a.rung) - order.indexOf(b.rung));
  const chosen = current.find(one => one.holds && isAccepted(one.rung, shown.proof));
  const why = refusal({ real, ofType, current, proof: shown.proof });
  if (chosen && why !== 'already-active') return { ok: true, proven: provenOf(chosen, shown.proof) };
  const nearest = (chosen ?? current[0] ?? ofType[0] ?? real[0]) satisfies Judged | undefined;
  return {
    ok: false,
    why,
    shownHolds: current.some(one => one.holds),
    ...(nearest
      ? {
          nearest: {
            rung: nearest.rung,
            contractId: nearest.candidate.contractId,
            membershipId: nearest.candidate.membershipId,
          },
        }
      : {}),
  };
}

function judge(candidate: Candidate, typed: Typed, { proof, isOf }: Shown): Judged {
  const rung = compareNames(
    { first: typed.firstName, last: typed.lastName },
    { first: candidate.firstName, last: candidate.lastName },
  );
  return { candidate, rung, holds: isOf(candidate) && candidate.proofs.includes(proof) };
}

type Groups = { real: Judged[]; ofType: Judged[]; current: Judged[]; proof: Proof };

function refusal({ real, ofType, current, proof }: Groups): FailureReason {
  if (real.length === 0) return 'unknown-id';
  if (real.some(({ candidate }) => candidate.accountMobile !== null)) return 'already-active';
  if (ofType.length === 0) return 'other-membership-type';
  if (current.length === 0) return 'not-covered';
  return current.some(({ rung }) => isAccepted(rung, proof)) ? 'weak-proof' : 'name';
}

function isAccepted(rung: Rung, proof: Proof): rung is AcceptedRung {
  return rung === 'same' || rung === 'spelling' || (rung === 'custom' && proof !== 'knowledge');
}

function provenOf({ candidate, rung }: Judged, proof: Proof): Proven {
  const { contractId, membershipId } = candidate;
  return { proof, rung: rung as AcceptedRung, contractId, membershipId };
}

const nobody: Candidate = {
  contractId: 0,
  membershipId: 0,
  membershipTypeId: 0,
  standing: 'primary',
  firstName: 'ناشناس',
  lastName: 'ناشناس',
  mobile: null,
  birthDate: null,
  certificateNumber: null,
  coveredToday: false,
  proofs: [],
  employerCodeHash: Buffer.alloc(32),
  accountMobile: null,
};
