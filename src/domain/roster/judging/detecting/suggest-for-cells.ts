import type { ColumnKey } from '../columns.ts';
import { isPrimary, type LinkCode } from '../link-families.ts';
import { marksAt } from '../row-facts.ts';
import { has } from '../row-marks.ts';
import type { Suggestion } from '../suggestion.ts';
import type { CrossFile } from './cross-file.ts';
import { idText } from './id-text.ts';
import { suggestOwnId } from './suggest-own-id.ts';
import { suggestPrimary } from './suggest-primary.ts';

/** Proposals for cells that could not be read or believed, from what the rest of the file says. */
export function suggestForCells(
  at: number,
  cross: CrossFile,
): { column: ColumnKey; suggestion: Suggestion }[] {
  const marks = marksAt(cross.facts, at);
  const own = has(marks, 'idUnreadable') ? suggestOwnId(at, cross) : undefined;
  const primary = has(marks, 'primaryUnreadable') ? suggestUnreadablePrimary(at, own, cross) : undefined;
  return [
    ...(own ? [{ column: 'nationalId' as const, suggestion: own }] : []),
    ...(primary ? [{ column: 'primaryNationalId' as const, suggestion: primary }] : []),
  ];
}

/** A primary's own row names himself: what is proposed for the one cell stands in the other as well. */
function suggestUnreadablePrimary(
  at: number,
  own: Suggestion | undefined,
  cross: CrossFile,
): Suggestion | undefined {
  if (!isPrimary(at, cross.facts)) return suggestPrimary(at, cross);
  return own?.edits.primaryNationalId === undefined ? nameHimself(at, cross) : own;
}

/** For a row whose link to a primary is in doubt. A held primary only has to be put right itself. */
export function suggestPrimaryFor(at: number, doubt: LinkCode, cross: CrossFile): Suggestion | undefined {
  if (doubt === 'primary-held') return undefined;
  return doubt === 'primary-names-another' ? nameHimself(at, cross) : suggestPrimary(at, cross);
}

function nameHimself(at: number, { facts, identities }: CrossFile): Suggestion | undefined {
  const own = facts.ids[at] ?? Number.NaN;
  const value = idText(own);
  if (value === undefined || identities.rivals[identities.find(own)]) return undefined;
  const reasons: Suggestion['reasons'] = [{ code: 'said-by-relation', details: {} }];
  return { edits: { primaryNationalId: value }, confidence: 'fair', reasons };
}
