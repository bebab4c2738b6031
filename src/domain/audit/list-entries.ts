import type { Db } from '../../platform/database.ts';
import { type EntryMark, type EntryRow, selectEntries } from './entry.store.ts';

export type AuditEntry = {
  at: Date;
  actor: {
    kind: EntryRow['actor_kind'];
    id: number | undefined;
    name: { fa: string; en: string } | undefined;
  };
  action: string;
  subject: { kind: string; id: number | undefined };
  contractId: number | undefined;
  details: EntryRow['details'];
};

export type { EntryMark };

/** The latest entries of all chains, or those before a mark; `earlier` marks where the next ones begin. */
export async function listEntries(
  db: Db,
  { before, most }: { before?: EntryMark | undefined; most: number },
): Promise<{ entries: AuditEntry[]; earlier: EntryMark | undefined }> {
  const rows = await selectEntries(db, before, most + 1);
  const last = rows.length > most ? rows[most - 1] : undefined;
  return {
    entries: rows.slice(0, most).map(entryFrom),
    earlier: last && { atMicros: last.at_micros, chain: last.chain, position: last.position },
  };
}

function entryFrom(row: EntryRow): AuditEntry {
  const { actor_kind, actor_id, actor_fa, actor_en } = row;
  return {
    at: row.at,
    actor: {
      kind: actor_kind,
      id: actor_id ?? undefined,
      name: actor_fa === null ? undefined : { fa: actor_fa, en: actor_en ?? actor_fa },
    },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id ?? undefined },
    contractId: row.contract_id ?? undefined,
    details: row.details,
  };
}
