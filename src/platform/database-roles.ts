import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import type { ClientBase } from 'pg';

/** The roles the program signs in as; what each may do is written in the migrations. */
export const databaseRoles = ['daricheh_web', 'daricheh_gate', 'daricheh_job'] as const;

export type DatabaseRoleName = (typeof databaseRoles)[number];

export type RolesEnsured =
  | { ok: true }
  | { ok: false; why: 'may-not-create' | 'too-powerful'; sentence: string };

/** Nobody has to be told these passwords: every process that has the secret knows them. */
export function rolePassword(secret: string, role: DatabaseRoleName): string {
  return createHmac('sha256', secret).update(role).digest('hex');
}

/**
 * Makes the roles and sets their passwords; run at every start before the migrations, which grant to them. The server
 * is given SCRAM verifiers, so that no password stands in a statement or in a log.
 */
export async function ensureRoles(owner: ClientBase, secret: string): Promise<RolesEnsured> {
  await owner.query('begin');
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [rolesLock]);
    const ensured = await ensureEach(owner, secret);
    await owner.query(ensured.ok ? 'commit' : 'rollback');
    return ensured;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

const rolesLock = 4_209_104;

async function ensureEach(owner: ClientBase, secret: string): Promise<RolesEnsured> {
  const { rows } = await owner.query<{ name: string; powerful: boolean }>(
    'select rolname as name, rolsuper or rolbypassrls as powerful from pg_roles where rolname = any ($1)',
    [databaseRoles],
  );
  const powerful = rows.find(row => row.powerful);
  if (powerful) {
    const sentence = `The database role ${powerful.name} is a superuser or bypasses row-level security; take that from it: "alter role ${powerful.name} nosuperuser nobypassrls".`;
    return { ok: false, why: 'too-powerful', sentence };
  }
  for (const role of databaseRoles) {
    const isThere = rows.some(row => row.name === role);
    const mayNot = await setRole(owner, { role, isThere, verifier: scramVerifier(secret, role) });
    if (mayNot && !isThere) return { ok: false, why: 'may-not-create', sentence: tellAdministrator(secret) };
  }
  return { ok: true };
}

type RoleToSet = { role: DatabaseRoleName; isThere: boolean; verifier: string };

/** True when the owner lacks the right; a role that an administrator made with our statement is as good. */
async function setRole(owner: ClientBase, { role, isThere, verifier }: RoleToSet): Promise<boolean> {
  const statement = isThere ? `alter role ${role} password '${verifier}'` : createRole(role, verifier);
  await owner.query('savepoint role');
  try {
    await owner.query(statement);
    return false;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === '42501')) throw error;
    await owner.query('rollback to savepoint role');
    return true;
  }
}

const createRole = (role: DatabaseRoleName, verifier: string): string =>
  `create role ${role} login noinherit password '${verifier}'`;

function tellAdministrator(secret: string): string {
  const statements = databaseRoles.map(role => `${createRole(role, scramVerifier(secret, role))};`).join(' ');
  return `The database user may not create roles. Give it CREATEROLE, or let an administrator run: ${statements}`;
}

/**
 * RFC 5802, as PostgreSQL stores it. The salt comes from the secret, too: the same secret gives the same statement at
 * every start. The password is 256 random bits, so the salt has nothing to hide.
 */
function scramVerifier(secret: string, role: DatabaseRoleName): string {
  const iterations = 4096;
  const salt = createHmac('sha256', secret).update(`salt ${role}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(rolePassword(secret, role), salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
