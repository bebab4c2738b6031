import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp, type Visitor } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { goodConfirmation, walker } from '../../../test/walk-activation.ts';
import { paths } from '../../paths.ts';

const app = await testApp();
const { owner, visitor, world } = app;
const { begin, askCode, codeTo, proveMobile } = walker(app);
const contract = await buildContract(owner);
const mobile = '09123334455';
const person = { nationalId: '0084575948', firstName: 'آرزو', lastName: 'صبوری' };
await buildMember(owner, contract, { ...person, mobile });

const sent = async () =>
  (await owner.selectFrom('outbox_message').select('id').where('recipient', '=', mobile).execute()).length;

async function newestAttempt() {
  return owner
    .selectFrom('activation_flow')
    .select(['code_hash', 'code_tries'])
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
}

test('a mobile gets five codes an hour; then the same screen is shown and nothing is sent', async () => {
  const someone = visitor();
  await begin(someone, person);
  const pages: string[] = [];
  for (let count = 0; count < 7; count += 1) {
    pages.push((await askCode(someone, '09127770003')).body.replace(/value="[^"]{66}"/g, ''));
    await someone.get(paths.activationProof);
  }
  assert.equal(new Set(pages).size, 1);
  const sent = await owner
    .selectFrom('outbox_message')
    .select('id')
    .where('recipient', '=', '09127770003')
    .execute();
  assert.equal(sent.length, 5);
});

test('beyond the limit there is no code that could be right, so asking again and again gives no more guesses', async () => {
  const guesser = visitor();
  await begin(guesser, person);
  for (let time = 0; time < 5; time += 1) await askCode(guesser, mobile);
  assert.equal(await sent(), 5);
  for (let guess = 0; guess < 5; guess += 1) {
    assert.equal((await guesser.post(paths.activationCode, { code: 'nothing' })).statusCode, 422);
  }
  await askCode(guesser, mobile);
  assert.ok((await newestAttempt()).code_tries >= 5);
  const refused = await guesser.post(paths.activationCode, { code: (await codeTo(mobile)) ?? '' });
  assert.equal(refused.statusCode, 422);
  const restarted = visitor();
  await begin(restarted, person);
  await askCode(restarted, mobile);
  assert.equal(await sent(), 5);
  assert.equal((await newestAttempt()).code_hash, null);
});

test('who asks once too often still has the code that came last', async () => {
  await sql`delete from throttle`.execute(owner);
  const owning = visitor();
  await begin(owning, person);
  for (let time = 0; time < 6; time += 1) await askCode(owning, mobile);
  const accepted = await owning.post(paths.activationCode, { code: (await codeTo(mobile)) ?? '' });
  assert.equal(accepted.headers.location, paths.activationConfirm);
});

test('another mobile typed beyond its limit does not keep the code of the one before', async () => {
  await sql`delete from throttle`.execute(owner);
  const others = '09351112233';
  const filler = visitor();
  await begin(filler, person);
  for (let time = 0; time < 5; time += 1) await askCode(filler, others);
  const someone = visitor();
  await begin(someone, person);
  await askCode(someone, mobile);
  const code = (await codeTo(mobile)) ?? '';
  await askCode(someone, others);
  assert.equal((await someone.post(paths.activationCode, { code })).statusCode, 422);
});

test('strangers who try somebody’s ID with many mobiles do not silence the mobile of the roster', async () => {
  await sql`delete from throttle`.execute(owner);
  const someone = { nationalId: '0963695398', firstName: 'سینا', lastName: 'بهرامی' };
  await buildMember(owner, contract, { ...someone, mobile: '09127770004' });
  const stranger = visitor();
  await begin(stranger, someone);
  for (let count = 10; count < 24; count += 1) {
    await stranger.post(paths.activationProof, { way: 'mobile', mobile: `091288800${count}` });
    await stranger.get(paths.activationProof);
  }
  const sent = await owner
    .selectFrom('outbox_message')
    .select('id')
    .where('recipient', 'like', '091288800%')
    .execute();
  assert.equal(sent.length, 10);
  // All addresses together have asked for more than there may be, too.
  await sql`update throttle set count = 5000 where count = 14`.execute(owner);
  const own = visitor();
  assert.equal((await proveMobile(own, someone, '09127770004')).headers.location, paths.activationConfirm);
});

test('strangers who try to sign in with the ID do not keep the owner from the first sign-in', async () => {
  await sql`delete from throttle`.execute(owner);
  const owning = visitor();
  const proven = await proveMobile(owning, person, mobile);
  assert.equal(proven.headers.location, paths.activationConfirm);
  await owning.get(paths.activationConfirm);
  const done = await owning.post(paths.activationConfirm, goodConfirmation);
  assert.equal(done.headers.location, paths.activationDone);
  const statuses: number[] = [];
  for (let time = 0; time < 11; time += 1) statuses.push((await signIn(visitor(), 'نه این است')).statusCode);
  assert.equal(statuses.at(-1), 429);
  const entered = await signIn(owning, goodConfirmation.password);
  assert.equal(entered.headers.location, paths.signInCode, 'known, but not trusted: a code is asked for');
});

async function signIn(browser: Visitor, password: string) {
  const { body } = await browser.get(paths.signIn);
  return browser.post(paths.signIn, {
    national_id: person.nationalId,
    password,
    membership_type: String(contract.membershipTypeId),
    ...readSecurityCode(world, body),
  });
}
