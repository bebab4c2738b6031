import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type FlowKind = 'sign-in' | 'recovery';

export type Flow = {
  flowId: number;
  /** Null: nobody's, kept up so that it looks like any other. */
  accountId: number | null;
  /** Null: no code would be right. */
  codeHash: Buffer | null;
  codeEnded: boolean;
  proven: boolean;
  remember: boolean;
  next: string | null;
};

const columns = sql`id as "flowId", account_id as "accountId", code_hash as "codeHash", code_until < now() as "codeEnded",
  proven_at is not null as proven, remember, next`;

export const codeSeconds = 10 * 60;
const flowSeconds = 20 * 60;
const mostTries = 5;

export type NewFlow = {
  kind: FlowKind;
  tokenHash: Buffer;
  accountId: number | undefined;
  codeHash: Buffer | undefined;
  remember?: boolean;
  next?: string;
};

export async function insertFlow(db: Db, flow: NewFlow): Promise<void> {
  await sql`
    insert into account_flow (token_hash, kind, account_id, code_hash, code_until, remember, next, ends_at)
    values (${flow.tokenHash}, ${flow.kind}, ${flow.accountId ?? null}, ${flow.codeHash ?? null},
      now() + make_interval(secs => ${codeSeconds}), ${flow.remember ?? false}, ${flow.next ?? null},
      now() + make_interval(secs => ${flowSeconds}))`.execute(db);
}

export async function findFlow(db: Db, kind: FlowKind, tokenHash: Buffer): Promise<Flow | undefined> {
  const { rows } = await sql<Flow>`select ${columns} from account_flow
    where token_hash = ${tokenHash} and kind = ${kind} and ends_at > now()`.execute(db);
  return rows[0];
}

/** Counts a try at the code; undefined once five were made or the flow has ended. */
export async function countFlowTry(db: Db, kind: FlowKind, tokenHash: Buffer): Promise<Flow | undefined> {
  const { rows } = await sql<Flow>`
    update account_flow set tries = tries + 1
    where token_hash = ${tokenHash} and kind = ${kind} and ends_at > now() and tries < ${mostTries}
    returning ${columns}`.execute(db);
  return rows[0];
}

/** A new code with tries of its own; how many codes there may be is counted elsewhere. */
export async function replaceCode(db: Db, flowId: number, codeHash: Buffer): Promise<void> {
  await sql`update account_flow set code_hash = ${codeHash}, tries = 0,
    code_until = now() + make_interval(secs => ${codeSeconds}) where id = ${flowId}`.execute(db);
}

/** False: somebody was quicker with the same code. */
export async function markProven(db: Db, flowId: number): Promise<boolean> {
  const { numAffectedRows } = await sql`update account_flow set proven_at = now(), code_hash = null
    where id = ${flowId} and proven_at is null and code_hash is not null`.execute(db);
  return numAffectedRows === 1n;
}

/** Ends a flow; false when it has ended already, so that of two requests one goes on. */
export async function endFlow(db: Db, flowId: number): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from account_flow where id = ${flowId}`.execute(db);
  return numAffectedRows === 1n;
}

/** Sign-ins and recoveries of an account that are under way. */
export async function deleteFlowsOf(db: Db, accountId: number): Promise<void> {
  await sql`delete from account_flow where account_id = ${accountId}`.execute(db);
}

export async function deleteOldFlows(db: Db): Promise<void> {
  await sql`delete from account_flow where ends_at < now()`.execute(db);
}
