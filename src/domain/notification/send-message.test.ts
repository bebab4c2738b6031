import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/database.ts';
import { createLog } from '../../platform/log.ts';
import { consoleMail } from '../../platform/mail.ts';
import { consoleSms } from '../../platform/sms.ts';
import { kavenegarSms } from '../../platform/sms-kavenegar.ts';
import { enqueueOverdueMessages } from './enqueue-overdue-messages.ts';
import { postMessage } from './post-message.ts';
import { type Post, sendMessage } from './send-message.ts';

const apiKey = '4B6F7A2D39';
const database = await testDatabase();
const owner = database.pool('owner').db;
const db = database.pool('job').db;

type Received = { path: string; fields: Record<string, string> };
let received: Received[] = [];
let answer: (request: Received, response: ServerResponse) => void;

const provider = createServer((request, response) => void receive(request, response));
provider.listen(0, '127.0.0.1');
await once(provider, 'listening');
after(() => {
  provider.closeAllConnections();
  provider.close();
});

const { port } = provider.address() as AddressInfo;
const url = `http://127.0.0.1:${port}`;
const logged: string[] = [];
const log = createLog('debug', { write: line => void logged.push(line) });
const post: Post = {
  db,
  log,
  sendSms: kavenegarSms({ url, apiKey, timeoutMilliseconds: 300 }),
  sendMail: consoleMail(log),
  writeMail: () => ({ subject: '', text: '', html: '' }),
  publicUrl: 'https://portal.example',
};

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const one = { path: request.url ?? '', fields: Object.fromEntries(new URLSearchParams(body)) };
  received.push(one);
  answer(one, response);
}

const say = (response: ServerResponse, status: number, entries: unknown = null) =>
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ return: { status, message: 'پیام' }, entries }));

const accept = (_: Received, response: ServerResponse) =>
  void say(response, 200, [{ messageid: 8_792_343, status: 5 }]);

beforeEach(async () => {
  received = [];
  answer = accept;
  await sql`delete from outbox_message`.execute(owner);
});

async function postCode(): Promise<number> {
  await postMessage(database.pool('gate').db, {
    recipient: '09121234567',
    template: 'sign-in-code',
    parameters: { code: '482913' },
    language: 'fa',
    usefulSeconds: 600,
  });
  const { rows } = await sql<{ id: number }>`select max(id) as id from outbox_message`.execute(owner);
  return rows[0]?.id ?? 0;
}

async function look(id: number) {
  const { rows } = await sql<{
    state: string;
    attempts: number;
    last_error: string | null;
    provider_reference: string | null;
  }>`
    select state, attempts, last_error, provider_reference from outbox_message where id = ${id}`.execute(
    owner,
  );
  return rows[0];
}

const pastDue = (id: number) =>
  sql`update outbox_message set next_attempt_at = now() - interval '1 minute' where id = ${id}`.execute(
    owner,
  );

test('a posted message has its job, and is sent once by template with the code as token', async () => {
  const id = await postCode();
  const { rows } = await sql`select from graphile_worker.jobs where task_identifier = 'send-message'`.execute(
    owner,
  );
  assert.ok(rows.length > 0);
  assert.equal(await sendMessage(post, id), 'sent');
  assert.equal(await sendMessage(post, id), 'nothing-to-do');
  assert.deepEqual(received, [
    {
      path: `/v1/${apiKey}/verify/lookup.json`,
      fields: {
        receptor: '09121234567',
        template: 'sign-in-code',
        token: '482913',
        type: 'sms',
        localid: String(id),
      },
    },
  ]);
  assert.deepEqual(await look(id), {
    state: 'sent',
    attempts: 1,
    last_error: null,
    provider_reference: '8792343',
  });
});

test('two workers with the same message send it once', async () => {
  const id = await postCode();
  const both = await Promise.all([sendMessage(post, id), sendMessage(post, id)]);
  assert.equal(both.filter(outcome => outcome === 'sent').length, 1);
  assert.equal(await sendMessage(post, id), 'nothing-to-do');
  assert.equal(received.length, 1);
});

test('a provider that is away, slow, broken or babbling is tried again', async () => {
  const troubles: [string, typeof answer][] = [
    ['status-500', (_, response) => void say(response, 500)],
    ['status-418', (_, response) => void say(response, 418)],
    ['malformed', (_, response) => void response.end('<html>Bad gateway</html>')],
    ['malformed', (_, response) => void response.end('{"return":')],
    ['unreachable', (_, response) => void response.destroy()],
    ['unreachable', (_, response) => void response.writeHead(302, { location: '/elsewhere' }).end()],
    ['unreachable', (_, response) => void response.end('x'.repeat(100_000))],
    ['timeout', () => undefined],
    ['timeout', (_, response) => void response.write('{')],
  ];
  for (const [code, trouble] of troubles) {
    const id = await postCode();
    answer = trouble;
    assert.equal(await sendMessage(post, id), 'away', code);
    assert.deepEqual(await look(id), {
      state: 'waiting',
      attempts: 1,
      last_error: code,
      provider_reference: null,
    });
    answer = (request, response) =>
      request.path.includes('statuslocalmessageid')
        ? void say(response, 200, [{ status: 100 }])
        : accept(request, response);
    assert.equal(await sendMessage(post, id), 'sent', code);
  }
});

test('a message that arrived although its answer was lost is not sent a second time', async () => {
  const id = await postCode();
  answer = () => undefined;
  assert.equal(await sendMessage(post, id), 'away');
  answer = (request, response) =>
    void say(response, 200, [
      { messageid: 77, localid: id, status: request.path.includes('status') ? 10 : 5 },
    ]);
  received = [];
  assert.equal(await sendMessage(post, id), 'sent');
  assert.deepEqual(
    received.map(one => [one.path, one.fields]),
    [[`/v1/${apiKey}/sms/statuslocalmessageid.json`, { localid: String(id) }]],
  );
  assert.equal((await look(id))?.provider_reference, '77');
});

test('a number that the provider refuses is not tried again', async () => {
  const id = await postCode();
  answer = (_, response) => void say(response, 411);
  assert.equal(await sendMessage(post, id), 'refused');
  assert.equal(await sendMessage(post, id), 'nothing-to-do');
  assert.deepEqual(await look(id), {
    state: 'failed',
    attempts: 1,
    last_error: 'status-411',
    provider_reference: null,
  });
});

test('a code that has ended meanwhile is not sent any more', async () => {
  const id = await postCode();
  await sql`update outbox_message set useful_until = now() - interval '1 second' where id = ${id}`.execute(
    owner,
  );
  assert.equal(await sendMessage(post, id), 'nothing-to-do');
  assert.equal(received.length, 0);
  assert.equal((await look(id))?.state, 'failed');
});

test('what a killed process left between asking and noting is taken up by the sweep', async () => {
  const id = await postCode();
  await sql`update outbox_message set state = 'sending', attempts = 1 where id = ${id}`.execute(owner);
  await sql`delete from graphile_worker._private_jobs`.execute(owner);
  await pastDue(id);
  assert.equal(await enqueueOverdueMessages(db), 1);
  const { rows } = await sql<{ key: string }>`select key from graphile_worker.jobs`.execute(owner);
  assert.deepEqual(rows, [{ key: `send-message:${id}` }]);
  answer = (request, response) =>
    request.path.includes('statuslocalmessageid')
      ? void say(response, 200, [{ status: 100 }])
      : accept(request, response);
  assert.equal(await sendMessage(post, id), 'sent');
  assert.equal(await enqueueOverdueMessages(db), 0);
});

test('codes are forgotten once they have ended', async () => {
  const id = await postCode();
  await sendMessage(post, id);
  await sql`update outbox_message set useful_until = now() - interval '2 hours' where id = ${id}`.execute(
    owner,
  );
  await enqueueOverdueMessages(db);
  const { rows } = await sql<{
    parameters: unknown;
  }>`select parameters from outbox_message where id = ${id}`.execute(owner);
  assert.deepEqual(rows, [{ parameters: {} }]);
});

test('writing to nobody leaves nothing behind', async () => {
  await postMessage(database.pool('gate').db, {
    recipient: undefined,
    template: 'recovery-code',
    parameters: { code: '1' },
    language: 'fa',
  });
  const { rows } = await sql`select from outbox_message`.execute(owner);
  assert.equal(rows.length, 0);
});

test('neither the key of the provider nor a code nor a mobile reaches the log', async () => {
  const id = await postCode();
  assert.equal(await sendMessage({ ...post, sendSms: consoleSms(log) }, id), 'sent');
  const all = logged.join('');
  assert.ok(all.includes('a message was not sent'));
  for (const secret of [apiKey, '482913', '09121234567', url]) assert.ok(!all.includes(secret), secret);
});
