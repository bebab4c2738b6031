import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fakeSmtp } from '../../test/fake-smtp.ts';
import { hostileAddresses } from '../../test/hostile-addresses.ts';
import { isMailAddress } from './mail.ts';
import { smtpMail } from './mail-smtp.ts';

const server = await fakeSmtp();
const sender = { fa: 'های درمان', en: 'Hi Darman' };
const send = (url: string) =>
  smtpMail({ url, from: 'portal@portal.example', sender, timeoutMilliseconds: 2000 });
const mail = {
  subject: 'A case waits',
  text: 'It is your turn.',
  html: '<p>It is your turn.</p>',
  language: 'en',
  localId: '1',
  template: 'staff-turn',
  recipient: 'parvaneh@mail.example',
} as const;

test('a server on this machine is given the mail as it is', async () => {
  assert.deepEqual(await send(`smtp://127.0.0.1:${server.port}`)(mail), {
    ok: true,
    reference: '<1@portal.example>',
  });
  assert.equal(server.received.length, 1);
});

test('a server elsewhere that offers no TLS is given neither the message nor the password', async () => {
  server.received.length = 0;
  server.said.length = 0;
  // The address of loopback in another form is not known as such.
  const sent = await send(`smtp://portal:secret@[::ffff:127.0.0.1]:${server.port}`)(mail);
  assert.ok(!sent.ok && sent.why === 'away');
  assert.equal(server.received.length, 0);
  assert.ok(server.said.length > 0);
  assert.deepEqual(
    server.said.filter(words => !/^(EHLO|STARTTLS|QUIT)/.test(words)),
    [],
  );
});

test('a server that speaks no TLS where it has to from the start is given nothing', async () => {
  server.said.length = 0;
  const sent = await send(`smtps://portal:secret@127.0.0.1:${server.port}`)(mail);
  assert.ok(!sent.ok && sent.why === 'away');
  assert.ok(!server.said.join().includes('AUTH'));
  assert.equal(server.received.length, 0);
});

test('nothing that is no plain address is sent to, whatever was stored', async () => {
  server.said.length = 0;
  for (const recipient of hostileAddresses) {
    assert.ok(!isMailAddress(recipient), recipient);
    assert.deepEqual(await send(`smtp://127.0.0.1:${server.port}`)({ ...mail, recipient }), {
      ok: false,
      why: 'refused',
      code: 'address',
    });
  }
  assert.deepEqual(server.said, []);
});
