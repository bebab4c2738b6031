import { changeRow, type RowAddress, type RowChangeDeps, type RowChanged } from './change-row.ts';
import { lockRoster } from './find-roster.ts';
import { selectFindings } from './find-rows.store.ts';
import type { FindingCode } from './judging/findings.ts';
import { hasAccountInRow } from './known-member.store.ts';

/** What an employer may vouch for: the card really says so. */
const acceptable: readonly string[] = [
  'national-id-check-digit',
  'id-known-as-another',
] satisfies FindingCode[];

export function isAcceptable(finding: {
  code: string;
  column: string | undefined;
  acceptedBecause: string | undefined;
}): boolean {
  return (
    acceptable.includes(finding.code) &&
    (finding.column ?? 'nationalId') === 'nationalId' &&
    finding.acceptedBecause === undefined
  );
}

/** `has-account`: whoever has had this ID before signs in with it, and would from then on see what is this person's. */
export type IdAccepted = RowChanged | { ok: false; why: 'has-account' };

/**
 * The employer vouches for the ID of a row, whose check digit fails or which somebody else has had before. Good for this
 * ID on this row, and for the family that names it. `not-this-row`: nothing of the kind was found about its ID.
 */
export async function acceptId(
  deps: RowChangeDeps,
  address: RowAddress,
  reason: string,
): Promise<IdAccepted> {
  // Nobody writes another ID into the row between the look at it and the word for it.
  const roster = await lockRoster(deps.db, address.rosterId);
  if (!roster) return { ok: false, why: 'no-such-row' };
  const place = { contractId: roster.contractId, rosterId: roster.id };
  const findings = await selectFindings(deps.db, place, [address.rowNumber]);
  const mayAccept = findings.some(({ code, column_key, accepted_because }) =>
    isAcceptable({ code, column: column_key ?? undefined, acceptedBecause: accepted_because ?? undefined }),
  );
  const isOfAnother = findings.some(({ code }) => code === ('id-known-as-another' satisfies FindingCode));
  if (isOfAnother && (await hasAccountInRow(deps.db, place, address.rowNumber)))
    return { ok: false, why: 'has-account' };
  return changeRow(deps, address, ({ named_id }) =>
    mayAccept && named_id !== null ? { fixes: [{ kind: 'accept', after: named_id, reason }] } : undefined,
  );
}
