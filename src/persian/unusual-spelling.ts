import { canonicalName } from './canonical-name.ts';
import { hasTitle, isOldSpelling } from './name-variants.ts';

export type UnusualSpelling = 'title' | 'old-spelling' | 'foreign-letters';

/**
 * Why its bearer will probably type a certain name in another way: a title that people leave out, a spelling that the
 * card has and nobody writes (or nobody has and the clerk wrote), letters that a Persian keyboard lacks. Null where
 * nothing is to be expected; what differs by hamza or encoding alone is let in without a question anyway.
 */
export function unusualSpelling(display: string): UnusualSpelling | null {
  const read = canonicalName(display);
  if (!read.ok) return null;
  if (read.name.foreignLetters.length > 0) return 'foreign-letters';
  if (hasTitle(read.name)) return 'title';
  return isOldSpelling(read.name) ? 'old-spelling' : null;
}
