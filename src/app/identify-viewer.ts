import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Role, Viewer } from '../route.ts';

type Entered = {
  session_id: number;
  account_id: number | null;
  person_id: number | null;
  staff_id: number | null;
  organization_id: number | null;
  role: Role | null;
  name_fa: string | null;
  name_en: string | null;
  organization_fa: string | null;
  organization_en: string | null;
  ends_at: Date;
};

/** Puts the session's token into the transaction, so that row-level security knows who is looking, and says who it is. */
export async function identifyViewer(db: Db, token: string | undefined): Promise<Viewer> {
  if (!token) return { kind: 'anyone' };
  const { rows } = await sql<Entered>`select * from enter(${token})`.execute(db);
  const row = rows[0];
  if (row?.account_id && row.person_id) {
    const { session_id, account_id, person_id, name_fa, ends_at } = row;
    return {
      kind: 'member',
      sessionId: session_id,
      accountId: account_id,
      personId: person_id,
      name: name_fa ?? '',
      endsAt: ends_at,
    };
  }
  if (row?.staff_id && row.organization_id && row.role) {
    return {
      kind: 'staff',
      sessionId: row.session_id,
      staffId: row.staff_id,
      organizationId: row.organization_id,
      role: row.role,
      name: { fa: row.name_fa ?? '', en: row.name_en ?? '' },
      organization: { fa: row.organization_fa ?? '', en: row.organization_en ?? '' },
      endsAt: row.ends_at,
    };
  }
  return { kind: 'anyone' };
}
