import type { findProgress } from '../../../domain/roster/find-roster.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';

type Progress = Awaited<ReturnType<typeof findProgress>>;

/** Progress of the work under way: an earlier work's last word does not count for the next. */
function currentOf(state: Roster['state'], progress: Progress): Progress {
  if (!progress || state === 'uploaded') return undefined;
  return (progress.phase === 'applying') === (state === 'approved') ? progress : undefined;
}

export function stageLabel(
  { t, language }: Pick<Shell, 't' | 'language'>,
  state: Roster['state'],
  progress: Progress,
): string {
  const { rosterStory: texts } = t;
  const current = currentOf(state, progress);
  if (!current) return texts.queued;
  if (current.phase === 'applying') return texts.applying;
  if (current.phase === 'settling' || current.share >= 1) return texts.settling;
  return texts.readingRows(formatNumber(language, current.rowsDone));
}

/** 0 to 99: a hundred is only what has ended. */
export function stagePercent(state: Roster['state'], progress: Progress): number {
  const share = currentOf(state, progress)?.share ?? 0;
  return Math.min(99, Math.floor(share * 100));
}
