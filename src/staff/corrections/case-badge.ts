import type { CaseState } from '../../domain/correction/case-steps.ts';
import { badge, type Tone } from '../../html/badge.ts';
import type { Html } from '../../html/tag.ts';
import type { Texts } from '../../texts/texts.ts';

const tones: Record<CaseState, Tone> = {
  sorting: 'quiet',
  review: 'info',
  question: 'warn',
  letter: 'warn',
  second: 'info',
  consent: 'warn',
  approved: 'good',
  solved: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
};

export function caseBadge(t: Texts, state: CaseState): Html {
  return badge(tones[state], t.cases.states[state]);
}
