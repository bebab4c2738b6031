import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

type Voice = { staffId: number; at: Date };

export type CaseEndorsement = {
  contractId: number;
  caseId: number;
  /** From which day what it says holds. */
  effectiveOn: string;
  /** Who approved it first and last; the same where one voice is enough. */
  firstVoice: Voice;
  lastVoice: Voice;
  at: Date;
  joins: number;
  changes: number;
};

/** Applied as it comes, with the contract's next version. */
export async function insertCaseEndorsement(
  db: Db,
  endorsement: CaseEndorsement,
): Promise<{ rosterId: number; version: number }> {
  const { contractId, caseId, effectiveOn, firstVoice, lastVoice, at, joins, changes } = endorsement;
  const { rows } = await sql<{ rosterId: number; version: number }>`
    insert into roster (contract_id, case_id, kind, state, effective_on, uploaded_by, uploaded_at, submitted_by,
      submitted_at, decided_by, decided_at, applied_at, approved_joins, approved_changes, approved_leaves, version)
    select ${contractId}, ${caseId}, 'endorsement', 'applied', ${effectiveOn}, ${firstVoice.staffId}, ${firstVoice.at},
      ${firstVoice.staffId}, ${firstVoice.at}, ${lastVoice.staffId}, ${lastVoice.at}, ${at}, ${joins}, ${changes}, 0,
      coalesce((select max(version) from roster where contract_id = ${contractId}), 0) + 1
    returning id as "rosterId", version`.execute(db);
  const [made] = rows;
  if (!made) throw new Error(`case ${caseId} has made no endorsement`);
  return made;
}
