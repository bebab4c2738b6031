import type { WorkProgress } from './find-roster.ts';

/** Before that much is known, an estimate would jump about. */
const knownAfter = { seconds: 3, share: 0.04 };

/** How long the work will probably take yet; undefined as long as nobody can say. */
export function secondsLeft(
  { share, startedAt, updatedAt }: Pick<WorkProgress, 'share' | 'startedAt' | 'updatedAt'>,
  now: Temporal.Instant,
): number | undefined {
  const taken = (updatedAt.getTime() - startedAt.getTime()) / 1000;
  if (taken < knownAfter.seconds || share < knownAfter.share) return undefined;
  const since = (now.epochMilliseconds - updatedAt.getTime()) / 1000;
  return Math.max(0, (taken * (1 - share)) / share - Math.max(0, since));
}
