import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { walker } from '../../../test/walk-activation.ts';
import { paths } from '../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;
const { begin, askCode, codeTo } = walker(app);
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

test('what others ask for does not silence the mobile that the roster gives', async () => {
  await sql`delete from throttle`.execute(owner);
  const loud = visitor();
  await begin(loud, person);
  for (let time = 0; time < 11; time += 1) await askCode(loud, `093611122${10 + time}`);
  assert.equal(await codeTo('09361112220'), undefined);
  const before = await sent();
  // All addresses together have asked for more than there may be.
  await sql`update throttle set count = 5000 where count = 11`.execute(owner);
  const owning = visitor();
  await begin(owning, person);
  await askCode(owning, mobile);
  assert.equal(await sent(), before + 1);
});
