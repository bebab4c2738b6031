import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildContract } from './builders/contracts.ts';
import { buildStaffSession } from './builders/sessions.ts';
import { testDatabase } from './database.ts';
import { inSession } from './in-session.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const web = database.pool('web').db;
const contract = await buildContract(owner);
const hr = await buildStaffSession(owner, {
  organizationId: contract.policyholderId,
  role: 'employer-hr',
});

test('a statement in a staff session does not read what the staff member signs in with', async () => {
  const { rows } = await inSession(database, hr.token, db =>
    sql`select (f).id, (f).password_hash, (f).authenticator_secret from viewer_staff() f`.execute(db),
  );
  assert.deepEqual(rows, [{ id: hr.staffId, password_hash: null, authenticator_secret: null }]);
});

test('no function that runs as the owner is open to everybody, or looks for names where others can put them', async () => {
  const { rows } = await sql`
    select p.oid::regprocedure::text as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prosecdef
      and (has_function_privilege('public', p.oid, 'execute')
        or p.proconfig is distinct from array['search_path=pg_catalog, public'])`.execute(owner);
  assert.deepEqual(rows, []);
});

test('an entry of the audit chain without a session names nobody, whatever the statement says', async () => {
  for (const role of ['web', 'gate'] as const) {
    await sql`select record_audit('staff', ${hr.staffId}, 'roster.approved', 'roster', 1, 1, '{}')`.execute(
      database.pool(role).db,
    );
  }
  const { rows } = await sql`select actor_kind, actor_id from audit_entry`.execute(owner);
  assert.deepEqual(rows, [
    { actor_kind: 'anyone', actor_id: null },
    { actor_kind: 'anyone', actor_id: null },
  ]);
});

test('a page of the web writes to nobody’s phone', async () => {
  await assert.rejects(
    sql`select post_message('09120000000', 'sign-in-code', '{"code": "1"}', 'fa')`.execute(web),
    /permission denied/,
  );
});

test('the web may neither become another role nor look into the queue of jobs or the server’s files', async () => {
  for (const statement of [
    'set role daricheh_gate',
    'set session authorization daricheh_gate',
    'select graphile_worker.add_job($$sweep$$)',
    'select pg_read_file($$postgresql.conf$$)',
    'select count(*) from outbox_message',
    'select count(*) from throttle',
    'select count(*) from mobile_change',
    'update session set account_id = 1',
  ]) {
    await assert.rejects(sql.raw(statement).execute(web), /permission denied/, statement);
  }
});
