import { createHash } from 'node:crypto';
import type { Suggestion } from './judging/suggestion.ts';

/** Tells one suggestion from another: what somebody accepts is what the page showed. */
export function suggestionMark({ edits }: Pick<Suggestion, 'edits'>): string {
  const sorted = Object.entries(edits).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, 16);
}
