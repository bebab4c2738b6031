import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type AuditRecord = {
  /** Ignored where the transaction carries a session: then the database itself says who it is. */
  actor: { kind: 'anyone' | 'member' | 'staff' | 'job'; id?: number | undefined };
  /** What happened, as `roster.approved`. */
  action: string;
  subjectKind: string;
  subjectId?: number | undefined;
  contractId?: number | undefined;
  /** Ids, codes and counts. Never names, identifiers or health data: the chain is kept for ever. */
  details?: Record<string, string | number | boolean | null>;
};

/**
 * Adds a row to the audit chain, in the caller's transaction. Call it late: others who draw the same one of the sixteen
 * chains wait until this transaction ends.
 */
export async function recordAudit(db: Db, entry: AuditRecord): Promise<void> {
  const { actor, action, subjectKind, subjectId, contractId, details } = entry;
  await sql`select record_audit(${actor.kind}, ${actor.id ?? null}, ${action}, ${subjectKind}, ${subjectId ?? null},
    ${contractId ?? null}, ${JSON.stringify(details ?? {})}::jsonb)`.execute(db);
}
