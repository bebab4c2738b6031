import type { Confidence, Reason } from '../suggestion.ts';

/** Something proposed, with all that speaks for it and how loudly. */
export type Scored<What> = { what: What; score: number; reasons: Reason[] };

const highScore = 4;
const fairScore = 2;

/** The one that more speaks for than for any other; two equally good ones are none, and a guess is none either. */
export function pickBest<What>(candidates: readonly Scored<What>[]): Scored<What> | undefined {
  const [best, second] = candidates.toSorted((one, other) => other.score - one.score);
  if (!best || best.score < fairScore || best.score === second?.score) return undefined;
  return best;
}

export function confidenceOf({ score }: Scored<unknown>): Confidence {
  return score >= highScore ? 'high' : 'fair';
}
