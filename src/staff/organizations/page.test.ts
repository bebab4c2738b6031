import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';

const { visitor, owner } = await testApp();
const { administratorId, policyholderId } = await buildContract(owner);
const keeper = await buildStaffSession(owner, {
  organizationId: administratorId,
  role: 'system-administrator',
});
const hr = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });

const agency = { kind: 'agency', name_fa: 'نمایندگی مهر', name_en: 'Mehr Agency', code: '۲۷۰۵' };

async function keeperAt(path: string) {
  const someone = visitor(keeper.token);
  await someone.get(path);
  return someone;
}

test('an agency is registered with its code, once, audited, and listed under its kind', async () => {
  const someone = await keeperAt(paths.organizationNew);
  const form = { form_token: someone.formToken, ...agency };
  const [first, second] = await Promise.all([
    someone.post(paths.organizationNew, form),
    someone.post(paths.organizationNew, form),
  ]);
  assert.equal(first.headers.location, paths.organizations);
  assert.equal(second.headers.location, paths.organizations);
  const made = await owner.selectFrom('organization').selectAll().where('code', '=', '2705').execute();
  assert.equal(made.length, 1);
  const entries = await owner
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'organization.added')
    .execute();
  assert.deepEqual(
    entries.map(({ actor_id, subject_id }) => [actor_id, subject_id]),
    [[keeper.staffId, made[0]?.id]],
  );
  assert.match((await someone.get(paths.organizations)).body, /نمایندگی‌ها[\s\S]*نمایندگی مهر[\s\S]*2705/);
});

test('the code of another agency is refused at its field, and what was typed stays', async () => {
  const someone = await keeperAt(paths.organizationNew);
  const reply = await someone.post(paths.organizationNew, { ...agency, name_fa: 'نمایندگی دیگر' });
  assert.equal(reply.statusCode, 422);
  assert.match(reply.body, /id="code-error">این کد پیش از این به کار رفته است/);
  assert.match(reply.body, /value="نمایندگی دیگر"/);
});

test('each field that is wrong says so in Persian', async () => {
  const someone = await keeperAt(paths.organizationNew);
  const { body, statusCode } = await someone.post(paths.organizationNew, {
    kind: 'bank',
    name_fa: 'Mehr',
    name_en: 'مهر',
    code: '<b>',
  });
  assert.equal(statusCode, 422);
  assert.match(body, /id="kind-error">«نوع سازمان» را انتخاب کنید/);
  assert.match(body, /id="name_fa-error">«نام فارسی» را با حروف فارسی بنویسید/);
  assert.match(body, /id="name_en-error">«نام انگلیسی» را با حروف انگلیسی بنویسید/);
  assert.match(body, /id="code-error">در «کد نمایندگی»/);
  assert.deepEqual(await faultsOf(body), []);
  const uncoded = await someone.post(paths.organizationNew, { ...agency, code: '' });
  assert.match(uncoded.body, /id="code-error">«کد نمایندگی» را بنویسید/);
});

test('nobody but a system administrator comes here', async () => {
  const someone = visitor(hr.token);
  await someone.get(paths.staffHome);
  assert.equal((await someone.get(paths.organizations)).statusCode, 403);
  assert.equal((await someone.post(paths.organizationNew, { ...agency, code: '9' })).statusCode, 403);
});

test('the pages are valid HTML in both languages', async () => {
  const someone = visitor(keeper.token);
  for (const language of ['fa', 'en']) {
    await someone.get(`/language/${language}?back=/staff`);
    for (const path of [paths.organizations, paths.organizationNew]) {
      const { body } = await someone.get(path);
      assert.deepEqual(await faultsOf(body), [], path);
    }
  }
});
