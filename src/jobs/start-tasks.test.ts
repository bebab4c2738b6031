import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { buildContract } from '../../test/builders/contracts.ts';
import { buildMember } from '../../test/builders/members.ts';
import { buildMemberSession, openTestSession } from '../../test/builders/sessions.ts';
import { testDatabase, testSecret } from '../../test/database.ts';
import { readConfig } from '../config.ts';
import { postMessage } from '../domain/notification/post-message.ts';
import { systemChance } from '../platform/chance.ts';
import { systemClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { startTasks } from './start-tasks.ts';
import { sweepTask } from './sweep.ts';
import { buildTasks, rounds } from './tasks.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const read = readConfig({});
assert.ok(read.ok);
const log = createLog('silent');
const world = {
  config: read.config,
  clock: systemClock,
  chance: systemChance,
  log,
  secret: testSecret,
  publicUrl: '',
};
const jobWorld = {
  ...world,
  db: database.pool('job').db,
  sendSms: async () => ({ ok: true as const, reference: '' }),
  sendMail: async () => ({ ok: true as const, reference: '' }),
};

function post(): Promise<void> {
  return postMessage(database.pool('gate').db, {
    recipient: '09121234567',
    template: 'password-changed',
    parameters: { day: '۱۴۰۵/۰۹/۰۲' },
    language: 'fa',
  });
}

async function untilSent(count: number): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    const { rows } = await sql`select from outbox_message where state = 'sent'`.execute(owner);
    if (rows.length === count) return;
    await pause(50);
  }
  assert.fail('it was not sent in twenty seconds');
}

test('a message that a page posted is sent by the worker', async () => {
  const stop = await startTasks({ url: database.url('job'), world });
  await post();
  await untilSent(1);
  await stop();
});

test('every round is of a task there is', () => {
  const tasks = buildTasks(jobWorld);
  for (const { task } of rounds) assert.ok(task in tasks, task);
});

test('the sweep takes what has ended and leaves the rest', async () => {
  await sql`insert into throttle values ('a', now() - interval '3 days', 1), ('b', now(), 1)`.execute(owner);
  await sql`insert into form_submission (token_hash, at) values ('a', now() - interval '2 days'), ('b', now())`.execute(
    owner,
  );
  await sql`insert into used_challenge values ('a', now() - interval '1 minute'), ('b', now() + interval '1 minute')`.execute(
    owner,
  );
  await sql`insert into account_flow (token_hash, kind, code_until, ends_at) values
    (sha256('a'), 'recovery', now(), now() - interval '1 minute'), (sha256('b'), 'recovery', now(), now() + interval '1 minute')`.execute(
    owner,
  );
  const contract = await buildContract(owner);
  const member = await buildMember(owner, contract, {
    nationalId: '0089999999',
    firstName: 'میلاد',
    lastName: 'کاوسی',
  });
  const { accountId } = await buildMemberSession(owner, member);
  await openTestSession(owner, { account_id: accountId });
  await sql`insert into mobile_change (session_id, new_mobile, code_hash, code_until, ends_at)
    select id, '09120000000', sha256('a'), now(), now() + make_interval(mins => 2 * (row_number() over ())::int - 3)
    from session`.execute(owner);
  await sweepTask(jobWorld)({});
  for (const table of ['throttle', 'form_submission', 'used_challenge', 'account_flow', 'mobile_change']) {
    const { rows } = await sql`select from ${sql.table(table)}`.execute(owner);
    assert.equal(rows.length, 1, table);
  }
});

test('the worker goes on after the database broke off all its connections', async () => {
  const stop = await startTasks({ url: database.url('job'), world });
  await post();
  await untilSent(2);
  const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'daricheh_job' and datname = current_database() and pid <> pg_backend_pid()`.execute(
    jobWorld.db,
  );
  assert.ok(rows.length >= 2);
  await post();
  await untilSent(3);
  await stop();
});
