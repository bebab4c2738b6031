import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { ActivationFlow, MemberIdType, Proven, Typed } from './activation.ts';

type NewFlow = { tokenHash: Buffer; typed: Typed; endsAt: Date };

/** False: there is an attempt of this token already. */
export async function insertFlow(db: Db, { tokenHash, typed, endsAt }: NewFlow): Promise<boolean> {
  const made = await db
    .insertInto('activation_flow')
    .values({
      token_hash: tokenHash,
      step: 'proof',
      membership_type_id: typed.membershipTypeId,
      id_type: typed.idType,
      id_value: typed.idValue,
      first_name: typed.firstName,
      last_name: typed.lastName,
      ends_at: endsAt,
    })
    .onConflict(conflict => conflict.column('token_hash').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

const columns = [
  'id',
  'token_hash',
  'step',
  'membership_type_id',
  'id_type',
  'id_value',
  'first_name',
  'last_name',
  'mobile',
  'mobile_proven',
  'proof',
  'rung',
  'contract_id',
  'membership_id',
] as const;

export async function findFlowByToken(
  db: Db,
  tokenHash: Buffer,
  now: Date,
): Promise<ActivationFlow | undefined> {
  const row = await db
    .selectFrom('activation_flow')
    .select(columns)
    .where('token_hash', '=', tokenHash)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  return row && flowOf(row);
}

export type LockedFlow = ActivationFlow & { codeHash: Buffer | null; codeEndsAt: Date | null };

export async function lockFlow(db: Db, id: number): Promise<LockedFlow> {
  const row = await db
    .selectFrom('activation_flow')
    .select([...columns, 'code_hash', 'code_ends_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...flowOf(row), codeHash: row.code_hash, codeEndsAt: row.code_ends_at };
}

type FlowRow = {
  id: number;
  token_hash: Buffer;
  step: ActivationFlow['step'];
  membership_type_id: number;
  id_type: MemberIdType;
  id_value: string;
  first_name: string;
  last_name: string;
  mobile: string | null;
  mobile_proven: boolean;
  proof: Proven['proof'] | null;
  rung: Proven['rung'] | null;
  contract_id: number | null;
  membership_id: number | null;
};

function flowOf(row: FlowRow): ActivationFlow {
  const { proof, rung, contract_id: contractId, membership_id: membershipId } = row;
  return {
    id: row.id,
    tokenHash: row.token_hash,
    step: row.step,
    typed: {
      membershipTypeId: row.membership_type_id,
      idType: row.id_type,
      idValue: row.id_value,
      firstName: row.first_name,
      lastName: row.last_name,
    },
    mobile: row.mobile ?? undefined,
    mobileProven: row.mobile_proven,
    proven:
      proof && rung && contractId && membershipId ? { proof, rung, contractId, membershipId } : undefined,
  };
}

type NewCode = {
  id: number;
  mobile: string;
  /** Undefined: none was sent. The one before stays if it went to this mobile, with its tries; otherwise no code is right. */
  codeHash: Buffer | undefined;
  endsAt: Date;
};

/** False: the attempt is past proving. A new code begins with no tries. */
export async function storeCode(db: Db, { id, mobile, codeHash, endsAt }: NewCode): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update activation_flow f set step = 'code', mobile = ${mobile}, mobile_proven = false,
      code_hash = case when stays.it then f.code_hash else ${codeHash ?? null}::bytea end,
      code_ends_at = case when stays.it then f.code_ends_at else ${endsAt}::timestamptz end,
      code_tries = case when stays.it then f.code_tries else 0 end
    from (select id, ${codeHash === undefined} and code_hash is not null and mobile = ${mobile} as it
      from activation_flow where id = ${id} for update) as stays
    where f.id = stays.id and f.step in ('proof', 'code')`.execute(db);
  return numAffectedRows === 1n;
}

/** Counts a try before it is judged; false when there were as many as there may be. */
export async function countCodeTry(db: Db, id: number, most: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('activation_flow')
    .set({ code_tries: sql`code_tries + 1` })
    .where('id', '=', id)
    .where('code_tries', '<', most)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The same for an employer's code or for knowledge. */
export async function countSecretTry(db: Db, id: number, most: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('activation_flow')
    .set({ secret_tries: sql`secret_tries + 1` })
    .where('id', '=', id)
    .where('secret_tries', '<', most)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export type Advance = { step: 'proof' | 'confirm'; mobileProven: boolean; proven: Proven | undefined };

/** Writes what was proven; a code from a message is used up by it. */
export async function advanceFlow(
  db: Db,
  id: number,
  { step, mobileProven, proven }: Advance,
): Promise<void> {
  await db
    .updateTable('activation_flow')
    .set({
      step,
      mobile_proven: mobileProven,
      code_hash: null,
      proof: proven?.proof ?? null,
      rung: proven?.rung ?? null,
      contract_id: proven?.contractId ?? null,
      membership_id: proven?.membershipId ?? null,
    })
    .where('id', '=', id)
    .execute();
}

export async function endFlow(db: Db, id: number): Promise<void> {
  await db.updateTable('activation_flow').set({ step: 'done' }).where('id', '=', id).execute();
}

export async function deleteOldFlows(db: Db): Promise<void> {
  await sql`delete from activation_flow where ends_at < now() - interval '1 day'`.execute(db);
}
