import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { goodConfirmation, walker } from '../../../test/walk-activation.ts';
import { paths } from '../../paths.ts';
import { fixedClock } from '../../platform/clock.ts';

// The last evening of the Persian year 1405 in Tehran; UTC is on another day than Tehran for part of what follows.
const clock = fixedClock('2027-03-20T19:00:00Z');
const app = await testApp({ clock });
const { owner, visitor } = app;
const { begin, askCode, codeTo, proveMobile } = walker(app);
const contract = await buildContract(owner);
const mobile = '09121110001';
const person = { nationalId: '0499370899', firstName: 'سارا', lastName: 'رضایی' };
await buildMember(owner, contract, { ...person, mobile });

test('a code ends after ten minutes, and a new one may be asked for', async () => {
  const someone = visitor();
  await begin(someone, person);
  await askCode(someone, mobile);
  const code = (await codeTo(mobile)) ?? '';
  clock.move({ minutes: 10 });
  assert.match((await someone.post(paths.activationCode, { code })).body, /زمان این کد گذشته است/);
  await askCode(someone, mobile);
  const fresh = (await codeTo(mobile)) ?? '';
  assert.equal(
    (await someone.post(paths.activationCode, { code: fresh })).headers.location,
    paths.activationConfirm,
  );
});

test('an attempt ends after twenty minutes, wherever it is', async () => {
  const someone = visitor();
  assert.equal((await proveMobile(someone, person, mobile)).headers.location, paths.activationConfirm);
  await someone.get(paths.activationConfirm);
  clock.move({ minutes: 20 });
  const late = await someone.post(paths.activationConfirm, goodConfirmation);
  assert.equal(late.headers.location, paths.activation);
  assert.match((await someone.get(paths.activation)).body, /زمان این فعال‌سازی به پایان رسیده است/);
});

test('the day after a contract has ended it opens no account any more', async () => {
  clock.move({ hours: 26 });
  assert.equal(clock.today().toString(), '2027-03-22');
  const someone = visitor();
  assert.equal((await proveMobile(someone, person, mobile)).headers.location, paths.activationHelp);
});
