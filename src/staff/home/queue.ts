import type { Roster } from '../../domain/roster/roster.ts';

/** What a roster asks of somebody, in one word; `failed` and those before it are the viewer's turn. */
export type RosterTask = 'map' | 'finish' | 'decide' | 'failed' | 'reading' | 'elsewhere' | 'applying';

export type QueueItem = { roster: Roster; task: RosterTask; since: Date };

export type Queue = { own: QueueItem[]; others: QueueItem[] };

const ownTasks: readonly RosterTask[] = ['map', 'finish', 'decide', 'failed'];
/** After this long a file that could not be read waits for nobody any more. */
const failedFor = 14 * 24 * 3_600_000;

/** What waits for this member of staff and what waits for somebody else; who has waited longest stands first. */
export function queueOf(rosters: readonly Roster[], staffId: number, now: Date): Queue {
  const items = rosters
    .flatMap(roster => itemOf(roster, staffId, now) ?? [])
    .sort((a, b) => a.since.getTime() - b.since.getTime());
  const isOwn = ({ task }: QueueItem) => ownTasks.includes(task);
  return { own: items.filter(isOwn), others: items.filter(item => !isOwn(item)) };
}

function itemOf(roster: Roster, staffId: number, now: Date): QueueItem | undefined {
  const { state, uploaded, submitted, decided, readAt } = roster;
  switch (state) {
    case 'needs-mapping':
      return { roster, task: 'map', since: readAt ?? uploaded.at };
    case 'checked':
      return { roster, task: 'finish', since: readAt ?? uploaded.at };
    case 'submitted': {
      const mine = uploaded.by.id === staffId || submitted?.by.id === staffId;
      return { roster, task: mine ? 'elsewhere' : 'decide', since: submitted?.at ?? uploaded.at };
    }
    case 'uploaded':
    case 'reading':
      return { roster, task: 'reading', since: uploaded.at };
    case 'approved':
      return { roster, task: 'applying', since: decided?.at ?? uploaded.at };
    case 'failed': {
      const recent = now.getTime() - uploaded.at.getTime() < failedFor;
      return recent && uploaded.by.id === staffId
        ? { roster, task: 'failed', since: uploaded.at }
        : undefined;
    }
    default:
      return undefined;
  }
}
