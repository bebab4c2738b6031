import { changeRow, type RowAddress, type RowChangeDeps, type RowChanged } from './change-row.ts';
import { editRow } from './edit-row.ts';
import { lockRoster } from './find-roster.ts';
import { selectFindings } from './find-rows.store.ts';
import type { Suggestion } from './judging/suggestion.ts';
import { suggestionMark } from './suggestion-mark.ts';

export type AcceptedSuggestion = {
  code: string;
  /** Of the suggestion that the person saw. */
  mark: string;
};

/**
 * Writes what one finding of a row proposes, all its cells at once; the row is judged again. `not-this-row`: what is
 * proposed now is not what the person saw.
 */
export async function acceptSuggestion(
  deps: RowChangeDeps,
  address: RowAddress,
  { code, mark }: AcceptedSuggestion,
): Promise<RowChanged> {
  const roster = await lockRoster(deps.db, address.rosterId);
  if (!roster) return { ok: false, why: 'no-such-row' };
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const findings = await selectFindings(deps.db, place, [address.rowNumber]);
  const proposed = findings
    .filter(finding => finding.code === code && finding.suggestion !== null)
    .map(finding => finding.suggestion as Suggestion)
    .find(suggestion => suggestionMark(suggestion) === mark);
  const decide: Parameters<typeof changeRow>[2] = (record, raw, { columns }) =>
    proposed && editRow(record, raw, { columns, edits: proposed.edits });
  return changeRow(deps, address, decide, { kind: 'suggestion', code });
}
