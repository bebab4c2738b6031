import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';

const { owner, visitor } = await testApp();
const contract = await buildContract(owner);
const member = async (nationalId: string) => {
  const built = await buildMember(owner, contract, { nationalId, firstName: 'سارا', lastName: 'احمدی' });
  return buildMemberSession(owner, built);
};
const sara = await member('0012345679');
const other = await member('0011111129');
const accountOf = (accountId: number) =>
  owner.selectFrom('account').selectAll().where('id', '=', accountId).executeTakeFirstOrThrow();

test('a member changes phone, e-mail and address; digits of any keyboard will do', async () => {
  const browser = visitor(sara.token);
  await browser.get('/member/profile');
  const { body } = await browser.submit('/member/profile', {
    phone: '۰۲۱ ۸۸۶۴ ۸۴۰۰',
    email: ' Sara@Example.com ',
    fax: '',
    address: 'تهران، خیابان بهار',
  });
  assert.match(body, /مشخصات شما ذخیره شد/);
  const { phone, email, fax, address } = await accountOf(sara.accountId);
  assert.deepEqual(
    { phone, email, fax, address },
    { phone: '02188648400', email: 'Sara@Example.com', fax: null, address: 'تهران، خیابان بهار' },
  );
  const [entry] = await owner
    .selectFrom('audit_entry')
    .select(['action', 'details'])
    .where('subject_id', '=', sara.accountId)
    .where('action', '=', 'profile.changed')
    .execute();
  assert.deepEqual(entry?.details, { fields: 'email phone address' });
});

test('a form with mistakes comes back with every one of them, what was typed kept, and changes nothing', async () => {
  const browser = visitor(sara.token);
  await browser.get('/member/profile');
  const before = await accountOf(sara.accountId);
  const reply = await browser.post('/member/profile', {
    phone: '88648400',
    email: 'sara@',
    fax: '12',
    address: '',
  });
  assert.equal(reply.statusCode, 422);
  assert.match(reply.body, /۳ مورد نیاز به اصلاح دارد/);
  assert.match(reply.body, /کد شهر را هم بنویسید/);
  assert.match(reply.body, /نشانی ایمیل کامل نیست/);
  assert.match(reply.body, /value="sara@"/);
  assert.deepEqual(await accountOf(sara.accountId), before);
  const empty = await browser.post('/member/profile', { phone: '', email: '', fax: '', address: '' });
  assert.match(empty.body, /شمارهٔ تلفن را بنویسید/);
});

test('nobody changes the mobile or somebody else’s account by adding fields to the form', async () => {
  const browser = visitor(sara.token);
  await browser.get('/member/profile');
  const before = await accountOf(other.accountId);
  await browser.submit('/member/profile', {
    phone: '02188648401',
    email: '',
    fax: '',
    address: '',
    mobile: '09120000000',
    id: String(other.accountId),
    accountId: String(other.accountId),
  });
  assert.equal((await accountOf(sara.accountId)).mobile, '09121112233');
  assert.deepEqual(await accountOf(other.accountId), before);
});

test('the page shows the mobile and leads to its change', async () => {
  const { body } = await visitor(sara.token).get('/member/profile');
  assert.match(body, /09121112233/);
  assert.match(body, /<a href="\/member\/profile\/mobile">تغییر تلفن همراه<\/a>/);
});
