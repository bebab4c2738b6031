import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { paths, to } from '../src/paths.ts';
import { testApp } from './app.ts';
import { openRosterVisits } from './builders/roster-visits.ts';
import { nationalIdOf } from './builders/rosters.ts';
import { readSecurityCode } from './security-code.ts';

const portal = await testApp({
  env: { TRUST_PROXY: 'true', PUBLIC_URL: 'https://portal.example' },
});
const { app, owner, world, visitor } = portal;

test('an address that cannot be read gets a page of ours with all its headers', async () => {
  for (const url of ['/%', `/member/claims/${'9'.repeat(200)}`]) {
    const reply = await app.inject(url);
    assert.ok(reply.statusCode >= 400 && reply.statusCode < 500, url);
    assert.match(String(reply.headers['content-type']), /text\/html/);
    assert.match(String(reply.headers['content-security-policy']), /default-src 'none'/);
  }
});

test('an address to go on to is never one that a header cannot carry', async () => {
  for (const back of ['/\u0001', '/سلام', '/\u202e', '/a\r\nset-cookie: a=b']) {
    const reply = await visitor().get(`/language/en?back=${encodeURIComponent(back)}`);
    assert.equal(reply.statusCode, 303);
    assert.equal(reply.headers.location, '/');
    const someone = visitor();
    const { body } = await someone.get(`/sign-in?next=${encodeURIComponent(`/member${back}`)}`);
    assert.match(body, /name="next" value="\/member"/);
  }
});

test('a zero in a field, a query or an address is as if it were not there', async () => {
  const someone = visitor();
  await someone.get(`${paths.signIn}?next=%00%2Fmember`);
  const fields = { national_id: '0084575948\0', password: 'نمی‌دانم\0چیست', membership_type: '\0' };
  assert.ok((await someone.post(paths.signIn, fields)).statusCode < 500);
  assert.ok((await someone.get('/member/claims/%00')).statusCode < 500);
});

/** One try to sign in, said to come from elsewhere each time. */
async function tryFrom(forwardedFor: string): Promise<void> {
  const someone = visitor();
  const page = await someone.get(paths.signIn);
  const fields = { national_id: '0084575948', password: 'نمی‌دانم چیست', membership_type: '1' };
  await app.inject({
    method: 'POST',
    url: paths.signIn,
    payload: new URLSearchParams({
      form_token: someone.formToken,
      ...fields,
      ...readSecurityCode(world, page.body),
    }).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-forwarded-for': forwardedFor,
      cookie: [...someone.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    },
  });
}

test('behind the proxy nobody chooses the address tries are counted for', async () => {
  for (const invented of ['203.0.113.1', '203.0.113.2', '203.0.113.3'])
    await tryFrom(`${invented}, 2001:db8:7:1::${invented.at(-1)}`);
  const { rows } = await sql<{ count: number }>`select count from throttle`.execute(owner);
  assert.deepEqual(
    rows.map(row => row.count),
    [3, 3],
    'one bucket of the national ID, one of the address',
  );
});

test('names that every object has are fields like any other', async () => {
  const someone = visitor();
  await someone.get(paths.signIn);
  const reply = await someone.post(paths.signIn, {
    ['__proto__']: 'x',
    constructor: 'x',
    toString: 'x',
    hasOwnProperty: 'x',
  });
  assert.equal(reply.statusCode, 422);
});

test('a row that no sheet has and a day that no calendar has break no page of the desk', async () => {
  const { hr, bring, contract } = await openRosterVisits(portal);
  const rosterId = await bring([
    { first: 'سارا', last: 'احمدی', nationalId: nationalIdOf(1), relation: 'اصلی' },
  ]);
  const roster = { rosterId };
  const { contractId } = contract;
  const broken: string[] = [];
  for (const number of ['2147483648', '999999999999999', '-1']) {
    const row = to(paths.rosterRow, { rosterId, row: number });
    assert.equal((await hr.get(row)).statusCode, 404);
    assert.equal((await hr.post(`${row}/aside`, {})).statusCode, 404);
    for (const path of [paths.roster, paths.rosterRows, paths.rosterFamilies, paths.rosterReadiness]) {
      const address = to(path, roster, { after: number });
      if ((await hr.get(address)).statusCode >= 500) broken.push(address);
    }
    for (const after of [`row-${number}`, `member-${number}`]) {
      const address = to(paths.rosterChanges, roster, { after });
      if ((await hr.get(address)).statusCode >= 500) broken.push(address);
    }
  }
  for (const day of ['0000-01-01', '0001-01-01', '9999-12-31']) {
    for (const address of [
      to(paths.rosterDay, { contractId }, { day }),
      to(paths.rosterComparison, { contractId }, { from: day, to: day }),
    ])
      if ((await hr.get(address)).statusCode >= 500) broken.push(address);
  }
  assert.deepEqual(broken, []);
});
