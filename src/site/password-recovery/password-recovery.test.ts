import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import type { Visitor } from '../../../test/app.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { openTestSession } from '../../../test/builders/sessions.ts';
import { memberAccount, mobile, password as oldPassword } from '../../../test/member-account.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { openAccount } from '../../domain/account/open-account.ts';
import { paths } from '../../paths.ts';
import { hashPassword, verifyPassword } from '../../platform/password.ts';

const { owner, visitor, world, contract, accountId, sentCode } = await memberAccount();
const newPassword = 'باران پشت پنجره';
const oldHash = await hashPassword(oldPassword);
const sara = await buildMember(owner, contract, {
  nationalId: '0499370899',
  firstName: 'سارا',
  lastName: 'احمدی',
  birthDate: null,
});
await openAccount(owner, { personId: sara.personId, passwordHash: oldHash, mobile });
const who = { national_id: '0089999999', membership_type: String(contract.membershipTypeId) };
const birth = { birth_date_day: '۲۶', birth_date_month: 'آبان', birth_date_year: '۱۳۶۵' };

beforeEach(async () => {
  await sql`update account set password_hash = ${oldHash}`.execute(owner);
});

async function start(browser: Visitor, fields: Record<string, string> = who) {
  const page = await browser.get(paths.passwordRecovery);
  return browser.post(paths.passwordRecovery, { ...fields, ...readSecurityCode(world, page.body) });
}

async function messages() {
  const { rows } = await sql<{ template: string }>`select template from outbox_message order by id`.execute(
    owner,
  );
  return rows.map(row => row.template);
}

async function prove(browser: Visitor, fields: Record<string, string>) {
  await browser.get(paths.passwordRecoveryCode);
  return browser.post(paths.passwordRecoveryCode, fields);
}

async function passwordIs(plain: string): Promise<boolean> {
  const row = await owner
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return (await verifyPassword(row.password_hash, plain)).holds;
}

test('Milad sets a new password with the code and his birth date; everything that was signed in is ended', async () => {
  const session = await openTestSession(owner, { account_id: accountId });
  await sql`insert into device (token_hash, account_id, trusted_until) values (sha256('device'), ${accountId}, now() + interval '9 days')`.execute(
    owner,
  );
  const browser = visitor();
  assert.equal((await start(browser)).headers.location, paths.passwordRecoveryCode);
  assert.equal(
    (await prove(browser, { ...birth, code: await sentCode() })).headers.location,
    paths.passwordRecoveryNew,
  );
  await browser.get(paths.passwordRecoveryNew);
  const done = await browser.post(paths.passwordRecoveryNew, { password: newPassword, repeat: newPassword });
  assert.equal(done.headers.location, paths.signIn);
  assert.ok(!browser.cookies.has('daricheh-session'), 'nobody is signed in by it');
  assert.ok(await passwordIs(newPassword));
  assert.ok(String((await visitor(session).get(paths.memberHome)).headers.location).startsWith(paths.signIn));
  const token = browser.cookies.get('daricheh-device') ?? '';
  const { rows } =
    await sql`select token_hash = sha256(convert_to(${token}, 'UTF8')) as ours, trusted_until from device where account_id = ${accountId}`.execute(
      owner,
    );
  assert.deepEqual(
    rows,
    [{ ours: true, trusted_until: null }],
    'only this browser is known, and none is trusted',
  );
  assert.deepEqual(await messages(), ['recovery-code', 'password-changed']);
  const audit = await sql`select action, subject_id from audit_entry order by at desc limit 1`.execute(owner);
  assert.deepEqual(audit.rows, [{ action: 'account.password-recovered', subject_id: accountId }]);
  await browser.get(paths.signIn);
  const again = await browser.post(paths.passwordRecoveryNew, { password: oldPassword, repeat: oldPassword });
  assert.equal(again.headers.location, paths.passwordRecovery, 'the flow is used up');
});

test('somebody without an account goes through the same screens by the same statements, and gets no message', async t => {
  const query = t.mock.method(pg.Client.prototype, 'query');
  const walks: unknown[] = [];
  for (const national_id of ['0089999999', '0012345679']) {
    const browser = visitor();
    const page = await browser.get(paths.passwordRecovery);
    const answer = readSecurityCode(world, page.body);
    let before = query.mock.callCount();
    const reply = await browser.post(paths.passwordRecovery, { ...who, national_id, ...answer });
    const first = query.mock.callCount() - before;
    const screen = await browser.get(paths.passwordRecoveryCode);
    before = query.mock.callCount();
    const refused = await browser.post(paths.passwordRecoveryCode, { ...birth, code: '000000' });
    const second = query.mock.callCount() - before;
    const masked = [screen.body, refused.body].map(body =>
      body.replace(/name="form_token" value="[^"]*"/g, ''),
    );
    walks.push([
      reply.statusCode,
      reply.headers.location,
      screen.statusCode,
      refused.statusCode,
      first,
      second,
      masked,
    ]);
  }
  assert.deepEqual(walks[1], walks[0]);
  assert.equal((await messages()).length, 1);
});

test('the code alone, the birth date alone, and both for somebody else open nothing', async () => {
  const wrongDay = { ...birth, birth_date_day: '۲۷' };
  const browser = visitor();
  await start(browser);
  const code = await sentCode();
  const wrongCode = code === '123456' ? '654321' : '123456';
  const replies = [
    await prove(browser, { ...wrongDay, code }),
    await prove(browser, { ...birth, code: wrongCode }),
  ];
  for (const reply of replies) {
    assert.equal(reply.statusCode, 422);
    assert.ok(reply.body.includes('کد یا تاریخ تولد درست نیست'));
  }
  assert.equal((await browser.get(paths.passwordRecoveryNew)).headers.location, paths.passwordRecovery);
  await browser.get(paths.passwordRecoveryCode);
  const skipped = await browser.post(paths.passwordRecoveryNew, {
    password: newPassword,
    repeat: newPassword,
  });
  assert.equal(skipped.headers.location, paths.passwordRecovery, 'no step can be skipped');
  const nobody = visitor();
  await start(nobody, { ...who, national_id: '0012345679' });
  assert.equal((await prove(nobody, { ...birth, code })).statusCode, 422);
  assert.ok(await passwordIs(oldPassword));
});

test('the birth date cannot be guessed by who holds the phone: ten tries a day, however many codes', async () => {
  let looked = 0;
  for (let round = 0; round < 3; round += 1) {
    await sql`delete from outbox_message`.execute(owner);
    const browser = visitor();
    await start(browser);
    const code = await sentCode();
    for (let day = 1; day <= 5; day += 1) {
      if (
        (
          await prove(browser, {
            birth_date_day: String(day),
            birth_date_month: '1',
            birth_date_year: '1360',
            code,
          })
        ).statusCode === 422
      )
        looked += 1;
    }
  }
  assert.equal(looked, 15);
  const browser = visitor();
  await start(browser);
  assert.equal(
    (await prove(browser, { ...birth, code: await sentCode() })).statusCode,
    422,
    'not even the right one, today',
  );
});

test('a stranger with wrong codes does not use up the owner’s proofs', async () => {
  for (let round = 0; round < 3; round += 1) {
    const stranger = visitor();
    await start(stranger);
    for (let guess = 0; guess < 5; guess += 1) await prove(stranger, { ...birth, code: '000001' });
  }
  const browser = visitor();
  await start(browser);
  assert.equal(
    (await prove(browser, { ...birth, code: await sentCode() })).headers.location,
    paths.passwordRecoveryNew,
  );
});

test('where no roster has a birth date, a device that signed in before stands for it', async () => {
  const fields = { ...who, national_id: '0499370899' };
  const stranger = visitor();
  await start(stranger, fields);
  assert.equal((await prove(stranger, { ...birth, code: await sentCode() })).statusCode, 422);
  const home = visitor();
  home.cookies.set('daricheh-device', 'known');
  await sql`insert into device (token_hash, account_id) select sha256('known'), id from account where person_id = ${sara.personId}`.execute(
    owner,
  );
  await start(home, fields);
  assert.equal(
    (await prove(home, { ...birth, code: await sentCode() })).headers.location,
    paths.passwordRecoveryNew,
  );
});

test('codes are sent five times an hour, then the same screen is shown in silence', async () => {
  for (let round = 0; round < 7; round += 1) {
    assert.equal((await start(visitor())).headers.location, paths.passwordRecoveryCode);
  }
  assert.equal((await messages()).length, 5);
});

test('a password that is common, personal, short or mistyped is refused with its reason, and the flow goes on', async () => {
  const browser = visitor();
  await start(browser);
  await prove(browser, { ...birth, code: await sentCode() });
  const refusals = {
    salam1234: 'دیگران هم به‌آسانی حدس می‌زنند',
    '0089999999': 'ساخته شده است',
    کاوسی۱۳۶۵: 'ساخته شده است',
    کوتاه: 'دست‌کم هشت حرف، رقم یا نشانه',
  };
  for (const [password, sentence] of Object.entries(refusals)) {
    await browser.get(paths.passwordRecoveryNew);
    const reply = await browser.post(paths.passwordRecoveryNew, { password, repeat: password });
    assert.equal(reply.statusCode, 422);
    assert.ok(reply.body.includes(sentence), password);
  }
  const differs = await browser.post(paths.passwordRecoveryNew, {
    password: newPassword,
    repeat: `${newPassword}.`,
  });
  assert.ok(differs.body.includes('یکسان نیست'));
  assert.ok(await passwordIs(oldPassword));
  await browser.get(paths.passwordRecoveryNew);
  assert.equal(
    (await browser.post(paths.passwordRecoveryNew, { password: newPassword, repeat: newPassword }))
      .statusCode,
    303,
  );
});
