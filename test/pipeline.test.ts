import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from './app.ts';

const { app, visitor } = await testApp();

test('the server says that it lives and that its database answers', async () => {
  assert.equal((await app.inject('/healthz')).statusCode, 200);
  assert.equal((await app.inject('/readyz')).statusCode, 200);
});

test('every answer carries the security headers, and no page may be framed or kept', async () => {
  const { headers } = await visitor().get('/no-such-page');
  assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/);
  assert.doesNotMatch(String(headers['content-security-policy']), /unsafe/);
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['cache-control'], 'no-store');
});

test('an address typed with a slash at its end leads to its page', async () => {
  const { statusCode, body } = await visitor().get('/portal/');
  assert.equal(statusCode, 200);
  assert.equal(
    body.match(/<h1[^>]*>[^<]*/)?.[0],
    (await visitor().get('/portal')).body.match(/<h1[^>]*>[^<]*/)?.[0],
  );
});

test('a page that is not there says so in Persian, and in English for who chose English', async () => {
  const someone = visitor();
  const persian = await someone.get('/no-such-page');
  assert.equal(persian.statusCode, 404);
  assert.match(persian.body, /lang="fa" dir="rtl"/);
  await someone.get('/language/en?back=/');
  assert.match((await someone.get('/no-such-page')).body, /lang="en" dir="ltr"/);
});

test('the choice of language leads back to our own pages only', async () => {
  for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example', '']) {
    const reply = await visitor().get(`/language/en?back=${encodeURIComponent(back)}`);
    assert.equal(reply.headers.location, '/');
  }
});
