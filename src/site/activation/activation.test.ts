import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { goodConfirmation, walker } from '../../../test/walk-activation.ts';
import { paths } from '../../paths.ts';
import { persianDigits } from '../../persian/digits.ts';
import { verifyPassword } from '../../platform/password.ts';

const app = await testApp();
const { owner, visitor } = app;
const { begin, fill, askCode, codeTo, proveMobile } = walker(app);
const contract = await buildContract(owner);
const mobile = '09199999999';
const roster = { nationalId: '0089999999', firstName: 'میلاد', lastName: 'کاوسی' };
const milad = await buildMember(owner, contract, { ...roster, mobile, certificateNumber: '47599' });
const typed = { nationalId: '0089999999', firstName: 'میلاد', lastName: 'کاووسی' };

test('what can be judged without the roster is told at once, and what was typed is kept', async () => {
  const someone = visitor();
  await someone.get(paths.activation);
  const empty = await someone.post(paths.activation, {});
  assert.equal(empty.statusCode, 422);
  assert.equal(empty.body.match(/<li><a href="#/g)?.length, 4);
  const wrong = await someone.post(paths.activation, {
    membership_type: 'group',
    national_id: '12345',
    first_name: 'Milad',
    last_name: 'کاوسی۲',
  });
  assert.equal(wrong.statusCode, 422);
  for (const told of ['ده رقم', 'حروف فارسی', 'بدون رقم بنویسید', 'value="12345"', 'value="Milad"']) {
    assert.ok(wrong.body.includes(told), told);
  }
});

test('the security code is asked for, and another picture keeps what was typed', async () => {
  const someone = visitor();
  const answers = await fill(someone, typed);
  const { security_code: digits = '', ...rest } = answers;
  assert.match((await someone.post(paths.activation, rest)).body, /کد امنیتی را بنویسید/);
  const wrong = { ...rest, security_code: digits === '12345' ? '12346' : '12345' };
  assert.match((await someone.post(paths.activation, wrong)).body, /کد امنیتی درست نبود/);
  const refreshed = await someone.post(paths.activation, { ...rest, refresh_picture: 'yes' });
  assert.match(refreshed.body, /value="میلاد"/);
  assert.doesNotMatch(refreshed.body, /error-summary/);
  assert.notEqual(
    /name="security_picture" value="([^"]+)"/.exec(refreshed.body)?.[1],
    rest['security_picture'],
  );
});

test('no step can be reached before its time', async () => {
  const someone = visitor();
  const pages = [paths.activationProof, paths.activationCode, paths.activationConfirm, paths.activationDone];
  for (const page of pages) assert.equal((await someone.get(page)).headers.location, paths.activation);
  await begin(someone, typed);
  for (const page of [paths.activationCode, paths.activationConfirm, paths.activationDone]) {
    assert.equal((await someone.get(page)).headers.location, paths.activationProof);
  }
  const early = await someone.post(paths.activationConfirm, goodConfirmation);
  assert.equal(early.headers.location, paths.activationProof);
});

test('of one code five tries count, also when they come at once, and a right sixth does not help', async () => {
  const someone = visitor();
  await begin(someone, typed);
  await askCode(someone, '09121110005');
  const right = (await codeTo('09121110005')) ?? '';
  const wrong = right === '123456' ? '654321' : '123456';
  const tokens: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    await someone.get(paths.activationCode);
    tokens.push(someone.formToken);
  }
  const answers = await Promise.all(
    tokens.map(form_token => someone.post(paths.activationCode, { code: wrong, form_token })),
  );
  assert.equal(answers.filter(({ body }) => body.includes('کد درست نیست')).length, 5);
  assert.equal(answers.filter(({ body }) => body.includes('تعداد تلاش‌ها')).length, 3);
  assert.match((await someone.post(paths.activationCode, { code: right })).body, /تعداد تلاش‌ها/);
});

test('Milad types «کاووسی», proves the mobile of the roster, confirms, and has an account he is not signed in to', async () => {
  const someone = visitor();
  await begin(someone, { ...typed, nationalId: persianDigits(typed.nationalId) });
  await askCode(someone, persianDigits(mobile));
  const code = (await codeTo(mobile)) ?? '';
  const proven = await someone.post(paths.activationCode, { code: persianDigits(code) });
  assert.equal(proven.headers.location, paths.activationConfirm);
  const shown = await someone.get(paths.activationConfirm);
  for (const fact of ['کاوسی', '0089999999', '***۹۹', '۱۳۶۵/**/**', mobile])
    assert.ok(shown.body.includes(fact), fact);
  for (const hidden of ['47599', '۴۷۵۹۹', '1986-11-17', '۰۸/۲۶'])
    assert.ok(!shown.body.includes(hidden), hidden);

  const bad = {
    ...goodConfirmation,
    password: 'salam1234',
    password_again: 'other',
    phone: '1',
    consent: '',
  };
  const again = await someone.post(paths.activationConfirm, bad);
  assert.equal(again.statusCode, 422);
  assert.ok(
    again.body.includes('یکسان نیست') &&
      again.body.includes('کد شهر') &&
      again.body.includes('milad@email.com'),
  );
  assert.ok(!again.body.includes('salam1234'));
  const common = { ...goodConfirmation, password: 'salam1234', password_again: 'salam1234' };
  assert.match((await someone.post(paths.activationConfirm, common)).body, /بسیاری به کار می‌برند/);

  const tokens: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    await someone.get(paths.activationConfirm);
    tokens.push(someone.formToken);
  }
  const answers = await Promise.all(
    [...tokens, ...tokens].map(form_token =>
      someone.post(paths.activationConfirm, { ...goodConfirmation, form_token }),
    ),
  );
  for (const answer of answers) assert.equal(answer.headers.location, paths.activationDone);
  assert.match((await someone.get(paths.activationDone)).body, /عضویت شما فعال شد/);
  assert.equal(someone.cookies.has('daricheh-session'), false);

  const accounts = await owner
    .selectFrom('account')
    .selectAll()
    .where('person_id', '=', milad.personId)
    .execute();
  assert.deepEqual(
    accounts.map(one => [one.mobile, one.email, one.phone]),
    [[mobile, 'milad@email.com', '02199999999']],
  );
  assert.equal(
    (await verifyPassword(accounts[0]?.password_hash ?? '', goodConfirmation.password)).holds,
    true,
  );
  const consents = await owner
    .selectFrom('consent')
    .selectAll()
    .where('person_id', '=', milad.personId)
    .execute();
  assert.equal(consents.length, 1);
  const audited = await owner
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'activation.completed')
    .execute();
  assert.deepEqual(
    audited.map(entry => [entry.subject_id, entry.details]),
    [[milad.membershipId, { proof: 'roster-mobile', rung: 'spelling', accountId: accounts[0]?.id }]],
  );
  const told = await owner
    .selectFrom('outbox_message')
    .select('recipient')
    .where('template', '=', 'account-activated')
    .execute();
  assert.deepEqual(told, [{ recipient: mobile }]);
});

test('a code is good once, and not in another attempt', async () => {
  const person = { nationalId: '0499370899', firstName: 'سارا', lastName: 'رضایی' };
  await buildMember(owner, contract, { ...person, mobile: '09121110001' });
  const first = visitor();
  assert.equal((await proveMobile(first, person, '09121110001')).headers.location, paths.activationConfirm);
  const code = (await codeTo('09121110001')) ?? '';
  assert.equal((await first.post(paths.activationCode, { code })).headers.location, paths.activationConfirm);
  const second = visitor();
  await begin(second, person);
  await askCode(second, '09121110002');
  assert.match((await second.post(paths.activationCode, { code })).body, /کد درست نیست/);
});
