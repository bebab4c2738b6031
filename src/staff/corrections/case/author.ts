import type { StoryEvent } from '../../../domain/correction/find-case-story.ts';
import type { Shell } from '../../../html/shell.ts';

/** Who wrote a line of the history. */
export function authorOf({ t, language }: Shell, { actor, by }: Pick<StoryEvent, 'actor' | 'by'>): string {
  const { casePage } = t;
  if (actor === 'member') return casePage.byMember;
  if (actor === 'job') return casePage.bySystem;
  return by ? casePage.approved(by[language], by.organization[language]) : casePage.colleague;
}
