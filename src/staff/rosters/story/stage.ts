import type { WorkProgress } from '../../../domain/roster/find-roster.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import { secondsLeft } from '../../../domain/roster/seconds-left.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';

type Speaking = Pick<Shell, 't' | 'language'>;

/** Work on a roster as people see it. */
export type Stage = {
  label: string;
  /** 0 to 99: a hundred is only what has ended. */
  percent: number;
  /** How long it will take yet, in words; empty as long as nobody can say. */
  left: string;
  begun: boolean;
  /** It was cut off and began anew. */
  again: boolean;
};

const phasesOf: Partial<Record<Roster['state'], readonly WorkProgress['phase'][]>> = {
  reading: ['reading', 'settling', 'storing'],
  approved: ['comparing', 'applying'],
};

/** A job is at it, or it waits for one. */
export function isWorkedAt(state: Roster['state']): boolean {
  return state === 'uploaded' || state === 'reading' || state === 'approved';
}

/** An earlier work's last word does not count for the next. */
export function stageOf(
  speaking: Speaking,
  {
    state,
    progress,
    now,
  }: { state: Roster['state']; progress: WorkProgress | undefined; now: Temporal.Instant },
): Stage {
  const { rosterStory: texts } = speaking.t;
  if (!progress || !phasesOf[state]?.includes(progress.phase))
    return { label: texts.queued, percent: 0, left: '', begun: false, again: false };
  const seconds = secondsLeft(progress, now);
  return {
    label: labelOf(speaking, progress),
    percent: Math.min(99, Math.floor(progress.share * 100)),
    left: seconds === undefined ? '' : timeLeft(speaking, seconds),
    begun: true,
    again: progress.again,
  };
}

function labelOf({ t, language }: Speaking, { phase, rowsDone }: WorkProgress): string {
  const { rosterStory: texts } = t;
  switch (phase) {
    case 'reading':
      return texts.readingRows(formatNumber(language, rowsDone));
    case 'settling':
      return texts.settling;
    case 'storing':
      return texts.storing;
    case 'comparing':
      return texts.comparing;
    case 'applying':
      return rowsDone > 0 ? texts.applyingRows(formatNumber(language, rowsDone)) : texts.applying;
  }
}

const fewSeconds = 20;
const minute = 60;

/** Coarse, because it is a guess. */
function timeLeft({ t }: Speaking, seconds: number): string {
  const { rosterStory: texts } = t;
  if (seconds < fewSeconds) return texts.leftSeconds;
  if (seconds < minute - fewSeconds / 2) return texts.leftUnderMinute;
  return texts.leftMinutes(Math.round(seconds / minute));
}
