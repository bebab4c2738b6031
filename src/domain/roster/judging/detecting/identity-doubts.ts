import type { Finding } from '../findings.ts';
import { onlyNamesakesId } from '../known-members.ts';
import { rowNumberAt } from '../row-facts.ts';
import type { Suggestion } from '../suggestion.ts';
import type { CrossFile } from './cross-file.ts';
import { idText } from './id-text.ts';
import { knownAsAnother } from './known-as-another.ts';

/** An ID that is somebody's all right, but hardly this person's. Both wait until somebody says so, with a reason. */
export function identityDoubts(at: number, cross: CrossFile): Finding[] {
  const because = cross.acceptedBecause(at);
  const accepted = because !== undefined && { acceptedBecause: because };
  const column = 'nationalId';
  const shifted = cross.shifts[at] ?? 0;
  if (shifted !== 0) {
    const details = { fromRow: rowNumberAt(cross.facts, at + shifted) };
    const suggestion = accepted ? undefined : shiftedBack(at, cross);
    return [{ code: 'id-shifted', column, details, ...accepted, ...(suggestion && { suggestion }) }];
  }
  const known = knownAsAnother(at, cross);
  if (!known) return [];
  const suggestion = accepted ? undefined : idBefore(at, cross);
  return [
    { code: 'id-known-as-another', column, details: known, ...accepted, ...(suggestion && { suggestion }) },
  ];
}

function shiftedBack(at: number, { facts, shifts }: CrossFile): Suggestion | undefined {
  const by = shifts[at] ?? 0;
  const value = idText(facts.ids[at + by] ?? Number.NaN);
  if (value === undefined) return undefined;
  let [firstAt, lastAt] = [at, at];
  while (shifts[firstAt - 1] === by) firstAt -= 1;
  while (shifts[lastAt + 1] === by) lastAt += 1;
  const details = { firstRow: rowNumberAt(facts, firstAt), lastRow: rowNumberAt(facts, lastAt) };
  return {
    edits: { nationalId: value },
    confidence: 'high',
    reasons: [{ code: 'whole-run-shifted', details }],
    row: rowNumberAt(facts, at + by),
  };
}

/** What the only person of this name had before, unless somebody else of this roster holds it rightly. */
function idBefore(at: number, cross: CrossFile): Suggestion | undefined {
  const { facts, memory, identities } = cross;
  const id = onlyNamesakesId(memory, facts.names[at] ?? Number.NaN) ?? Number.NaN;
  const holder = identities.find(id);
  const value = idText(id);
  if (value === undefined || (holder >= 0 && knownAsAnother(holder, cross) === undefined)) return undefined;
  return {
    edits: { nationalId: value },
    confidence: 'fair',
    reasons: [{ code: 'known-member', details: {} }],
  };
}
