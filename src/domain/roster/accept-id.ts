import type { Db } from '../../platform/database.ts';
import { changeRow, type RowAddress, type RowChangeDeps, type RowChanged } from './change-row.ts';
import { lockRoster } from './find-roster.ts';
import { selectFindings, selectRows } from './find-rows.store.ts';
import type { FindingCode, FindingDetails } from './judging/findings.ts';
import { hasAccountWithId } from './known-member.store.ts';
import type { RosterPlace } from './roster-row.store.ts';

/** What an employer may vouch for: the card really says so. */
const acceptable: readonly string[] = [
  'national-id-check-digit',
  'id-known-as-another',
  'id-corrected-since',
] satisfies FindingCode[];

/** Where the ID as it is written is not known as this person's. */
const ofAnother: readonly string[] = ['id-known-as-another', 'id-corrected-since'] satisfies FindingCode[];

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
  const id = await findWrittenId(deps.db, place, address.rowNumber, findings);
  const isOfAnother = findings.some(({ code }) => ofAnother.includes(code));
  if (isOfAnother && id !== undefined && (await hasAccountWithId(deps.db, id)))
    return { ok: false, why: 'has-account' };
  return changeRow(deps, address, () =>
    mayAccept && id !== undefined ? { fixes: [{ kind: 'accept', after: id, reason }] } : undefined,
  );
}

type Found = Awaited<ReturnType<typeof selectFindings>>;

/** The ID as the row writes it: of one that was put right since, the row is known by the right one. */
async function findWrittenId(
  db: Db,
  place: RosterPlace,
  rowNumber: number,
  findings: Found,
): Promise<string | undefined> {
  const corrected = findings.find(({ code }) => code === ('id-corrected-since' satisfies FindingCode));
  if (corrected) return (corrected.details as FindingDetails['id-corrected-since']).value;
  const row = await selectRows(db, place).where('r.row_number', '=', rowNumber).executeTakeFirst();
  return row?.named_id ?? undefined;
}
