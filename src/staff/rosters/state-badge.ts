import type { Severity } from '../../domain/roster/judging/severities.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import type { RosterRow } from '../../domain/roster/roster-row.ts';
import { badge, type Tone } from '../../html/badge.ts';
import type { Html } from '../../html/tag.ts';
import type { Texts } from '../../texts/texts.ts';

const toneOfState: Record<Roster['state'], Tone> = {
  uploaded: 'info',
  reading: 'info',
  'needs-mapping': 'warn',
  checked: 'warn',
  submitted: 'warn',
  approved: 'info',
  applied: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
  failed: 'bad',
};

export function stateBadge(t: Texts, state: Roster['state']): Html {
  return badge(toneOfState[state], t.rosters.states[state]);
}

const toneOfStanding: Record<RosterRow['standing'], Tone> = {
  good: 'good',
  held: 'bad',
  merged: 'quiet',
  aside: 'quiet',
};

export function standingBadge(t: Texts, standing: RosterRow['standing']): Html {
  return badge(toneOfStanding[standing], t.rosterRows.standings[standing]);
}

export const toneOfSeverity: Record<Severity, Tone> = { error: 'bad', warning: 'warn', note: 'good' };
