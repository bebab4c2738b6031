import type { Roster } from '../../domain/roster/roster.ts';

/** Who has to do something before this roster goes on. */
export type Turn = 'mapping' | 'fixing' | 'approval' | 'colleague' | 'machine' | 'again' | 'nobody';

const turns: Record<Exclude<Roster['state'], 'submitted'>, Turn> = {
  uploaded: 'machine',
  reading: 'machine',
  'needs-mapping': 'mapping',
  checked: 'fixing',
  approved: 'machine',
  applied: 'nobody',
  rejected: 'again',
  withdrawn: 'nobody',
  failed: 'again',
};

export function whoseTurn(roster: Roster, staffId: number): Turn {
  if (roster.state !== 'submitted') return turns[roster.state];
  return isOwnWork(roster, staffId) ? 'colleague' : 'approval';
}

/** Who uploaded or submitted a roster does not decide about it. */
export function isOwnWork({ uploaded, submitted }: Roster, staffId: number): boolean {
  return uploaded.by.id === staffId || submitted?.by.id === staffId;
}
