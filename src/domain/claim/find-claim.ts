import type { Db } from '../../platform/database.ts';
import type { Claim } from './claim.ts';
import { type ClaimRow, selectClaim } from './read-claim.store.ts';
import { summaryFrom } from './read-claims.store.ts';

/** A claim of the viewer or of a dependent of hers; undefined for all others, and where there is none. */
export async function findClaim(db: Db, claimId: number): Promise<Claim | undefined> {
  const row = await selectClaim(db, claimId);
  return row && claimFrom(row);
}

function claimFrom(row: ClaimRow): Claim {
  return {
    ...summaryFrom(row),
    person: { firstName: row.first_name, lastName: row.last_name },
    insurer: row.insurer,
    administrator: row.administrator,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    paidOn: dayOf(row.paid_on),
    ibanEnding: row.iban_ending ?? undefined,
    lines: row.lines,
    deductions: row.deductions,
    events: row.events.map(({ state, at, actor, note_fa, note_en }) => ({
      state,
      at: Temporal.Instant.from(at),
      actor,
      note: note_fa === null ? undefined : { fa: note_fa, en: note_en },
    })),
  };
}

function dayOf(text: string | null): Temporal.PlainDate | undefined {
  return text === null ? undefined : Temporal.PlainDate.from(text);
}
