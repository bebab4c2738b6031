import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../test/database.ts';
import { fakeSmtp, type Trouble } from '../../test/fake-smtp.ts';
import { hostileAddresses } from '../../test/hostile-addresses.ts';
import { enqueueOverdueMessages } from '../domain/notification/enqueue-overdue-messages.ts';
import { postMail } from '../domain/notification/post-message.ts';
import { type Post, sendMessage } from '../domain/notification/send-message.ts';
import { mailOf } from '../html/mail.ts';
import { createLog } from '../platform/log.ts';
import { smtpMail } from '../platform/mail-smtp.ts';
import { consoleSms } from '../platform/sms.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const db = database.pool('job').db;
const server = await fakeSmtp();
const logged: string[] = [];
const log = createLog('debug', { write: line => void logged.push(line) });
const publicUrl = 'https://portal.example';
const recipient = "o'parvaneh+portal@mail.example";
const settings = {
  url: `smtp://portal:${encodeURIComponent('p@ss')}@127.0.0.1:${server.port}`,
  from: 'portal@portal.example',
  sender: { fa: 'های درمان', en: 'Hi Darman' },
  replyTo: 'support@portal.example',
  timeoutMilliseconds: 400,
};
const post: Post = {
  db,
  log,
  sendSms: consoleSms(log),
  sendMail: smtpMail(settings),
  writeMail: (template, words, language) =>
    mailOf({ template, words, language, brand: settings.sender[language] }),
  publicUrl,
};

beforeEach(async () => {
  server.received.length = 0;
  server.said.length = 0;
  server.trouble = undefined;
  await sql`delete from outbox_message`.execute(owner);
});

async function postQuestion(usefulSeconds?: number): Promise<number> {
  await postMail(database.pool('gate').db, {
    recipient,
    template: 'case-question',
    parameters: { trackingCode: '24F-7M2-9TX4', day: '۱۴۰۵/۰۹/۲۰', link: '/member/corrections/7' },
    language: 'fa',
    ...(usefulSeconds === undefined ? {} : { usefulSeconds }),
  });
  const { rows } = await sql<{ id: number }>`select max(id) as id from outbox_message`.execute(owner);
  return rows[0]?.id ?? 0;
}

async function look(id: number) {
  const { rows } = await sql<{ state: string; last_error: string | null }>`
    select state, last_error from outbox_message where id = ${id}`.execute(owner);
  return rows[0];
}

/** A header with its folds undone. */
const header = (name: string) =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(
    server.received[0]?.source.split('\r\n\r\n')[0] ?? '',
  )?.[1];

/** The parts of a mail, decoded. */
function parts(): Record<string, string> {
  const source = server.received[0]?.source ?? '';
  const boundary = /boundary="([^"]+)"/.exec(source)?.[1] ?? 'none';
  return Object.fromEntries(
    source.split(`--${boundary}`).flatMap(part => {
      const type = /content-type: (text\/\w+)/i.exec(part)?.[1];
      const [head = '', ...body] = part.split('\r\n\r\n');
      if (type === undefined) return [];
      const text = body.join('\r\n\r\n');
      if (/encoding: base64/i.test(head)) return [[type, Buffer.from(text, 'base64').toString('utf8')]];
      const bytes = text
        .replace(/=\r\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
      return [[type, Buffer.from(bytes, 'latin1').toString('utf8')]];
    }),
  );
}

test('a mail is sent once, as text and as HTML that say the same, with its link and nothing that tracks', async () => {
  const id = await postQuestion();
  assert.equal(await sendMessage(post, id), 'sent');
  assert.equal(await sendMessage(post, id), 'nothing-to-do');
  assert.equal(server.received.length, 1);
  assert.deepEqual(server.received[0]?.to, [recipient]);
  assert.equal(server.received[0]?.from, settings.from);
  assert.equal(header('Reply-To'), settings.replyTo);
  assert.equal(header('Auto-Submitted'), 'auto-generated');
  const found = parts();
  const link = `${publicUrl}/member/corrections/7`;
  for (const body of [found['text/plain'] ?? '', found['text/html'] ?? '']) {
    assert.match(body, /24F-7M2-9TX4/);
    assert.match(body, /۱۴۰۵\/۰۹\/۲۰/);
    assert.ok(body.includes(link));
  }
  const page = found['text/html'] ?? '';
  assert.match(page, /<html lang="fa" dir="rtl">/);
  assert.doesNotMatch(page, /<img|<link|src=|url\(|<script/);
  assert.deepEqual(
    [...page.matchAll(/https?:\/\/[^"<\s]+/g)].map(([address]) => address).filter(one => one !== link),
    [],
  );
});

test('every try carries the same Message-ID, so that a mail whose answer was lost is known again', async () => {
  const id = await postQuestion();
  server.trouble = { at: 'end', answer: 'silence' };
  assert.equal(await sendMessage(post, id), 'away');
  assert.deepEqual(await look(id), { state: 'waiting', last_error: 'timeout' });
  const first = header('Message-ID');
  server.trouble = undefined;
  server.received.length = 0;
  assert.equal(await sendMessage(post, id), 'sent');
  assert.match(first ?? '', new RegExp(`^<${id}\\.[a-z0-9]+@portal\\.example>$`));
  assert.equal(header('Message-ID'), first);
});

test('two workers with the same mail send it once', async () => {
  const id = await postQuestion();
  const both = await Promise.all([sendMessage(post, id), sendMessage(post, id)]);
  assert.equal(both.filter(outcome => outcome === 'sent').length, 1);
  assert.equal(server.received.length, 1);
});

test('a server that is away, silent, busy or misset is tried again', async () => {
  const troubles: [string, Trouble][] = [
    ['timeout', { at: 'greeting', answer: 'silence' }],
    ['unreachable', { at: 'greeting', answer: 'hang-up' }],
    ['status-421', { at: 'EHLO', answer: '421 busy' }],
    ['status-530', { at: 'MAIL', answer: '530 who are you' }],
    ['status-550', { at: 'MAIL', answer: '550 no such sender' }],
    ['status-451', { at: 'RCPT', answer: '451 greylisted' }],
    ['status-452', { at: 'end', answer: '452 disk full' }],
    ['unreachable', { at: 'end', answer: 'hang-up' }],
  ];
  for (const [code, trouble] of troubles) {
    const id = await postQuestion();
    server.trouble = trouble;
    const label = `${trouble.at} ${trouble.answer}`;
    assert.equal(await sendMessage(post, id), 'away', label);
    assert.deepEqual(await look(id), { state: 'waiting', last_error: code }, label);
    server.trouble = undefined;
    assert.equal(await sendMessage(post, id), 'sent', label);
  }
  const nobody = smtpMail({ ...settings, url: 'smtp://127.0.0.1:9' });
  const id = await postQuestion();
  assert.equal(await sendMessage({ ...post, sendMail: nobody }, id), 'away');
  assert.deepEqual(await look(id), { state: 'waiting', last_error: 'unreachable' });
});

test('an address or a mail that the server refuses for good is not tried again', async () => {
  for (const at of ['RCPT', 'end'] as const) {
    const id = await postQuestion();
    server.trouble = { at, answer: '550 never' };
    assert.equal(await sendMessage(post, id), 'refused', at);
    assert.equal(await sendMessage(post, id), 'nothing-to-do');
    assert.deepEqual(await look(id), { state: 'failed', last_error: 'status-550' });
  }
});

test('a mail that would come too late is not sent, and what a killed process left is taken up', async () => {
  const late = await postQuestion(1);
  await sql`update outbox_message set useful_until = now() - interval '1 second' where id = ${late}`.execute(
    owner,
  );
  assert.equal(await sendMessage(post, late), 'nothing-to-do');
  assert.equal((await look(late))?.state, 'failed');
  const left = await postQuestion();
  await sql`update outbox_message set state = 'sending', attempts = 1, next_attempt_at = now() - interval '1 minute'
    where id = ${left}`.execute(owner);
  assert.equal(await enqueueOverdueMessages(db), 1);
  assert.equal(await sendMessage(post, left), 'sent');
  assert.equal(server.received.length, 1);
});

test('no address that could carry a header or a second recipient comes into the outbox', async () => {
  for (const address of hostileAddresses) {
    const posted = postMail(db, {
      recipient: address,
      template: 'case-withdrawn',
      parameters: { trackingCode: '24F-7M2-9TX4' },
      language: 'en',
    });
    await assert.rejects(posted, address);
  }
});

test('what stands in a gap never becomes a header or markup', async () => {
  await postMail(db, {
    recipient,
    template: 'staff-summary',
    parameters: { count: '3\r\nBcc: all@b.example', due: '<b>1</b>', link: '/staff/corrections' },
    language: 'en',
  });
  const { rows } = await sql<{ id: number }>`select max(id) as id from outbox_message`.execute(owner);
  assert.equal(await sendMessage(post, rows[0]?.id ?? 0), 'sent');
  assert.deepEqual(server.received[0]?.to, [recipient]);
  assert.equal(header('Bcc'), undefined);
  assert.doesNotMatch(parts()['text/html'] ?? '', /<b>/);
});

test('neither the address nor the password nor a word of the mail reaches the log', () => {
  const all = logged.join('');
  assert.match(all, /a message was not sent/);
  for (const secret of [recipient, 'p@ss', '24F-7M2-9TX4', '127.0.0.1', 'never', 'greylisted'])
    assert.ok(!all.includes(secret), secret);
});
