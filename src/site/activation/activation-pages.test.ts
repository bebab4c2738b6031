import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp, type Visitor } from '../../../test/app.ts';
import { visit } from '../../../test/browser.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { builtFiles } from '../../../test/built-files.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { goodConfirmation, walker } from '../../../test/walk-activation.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';

const app = await testApp({ files: await builtFiles() });
const { owner, visitor, world } = app;
const { begin, askCode, codeTo } = walker(app);
const contract = await buildContract(owner, { proofs: ['roster-mobile', 'employer-code', 'knowledge'] });
const origin = await app.listen();
const milad = { nationalId: '0089999999', firstName: 'میلاد', lastName: 'کاوسی' };
const sara = { nationalId: '0499370899', firstName: 'سارا', lastName: 'رضایی' };
const lona = { nationalId: '0790419904', firstName: 'لنا', lastName: 'شریفی' };
await buildMember(owner, contract, { ...milad, mobile: '09199999999' });
await buildMember(owner, contract, { ...sara, mobile: '09121110001' });
await buildMember(owner, contract, { ...lona, mobile: '09121110002' });

/** Every page of the way, those with errors included. */
async function allPages(
  someone: Visitor,
  person: typeof milad,
  mobile: string,
): Promise<Record<string, string>> {
  const start = await someone.get(paths.activation);
  const pages: Record<string, string> = { start: start.body };
  pages['start, empty'] = (await someone.post(paths.activation, readSecurityCode(world, start.body))).body;
  pages['proof'] = (await begin(someone, person)).body;
  for (const way of ['mobile', 'employer-code', 'knowledge']) {
    pages[`proof, wrong ${way}`] = (await someone.post(paths.activationProof, { way })).body;
  }
  pages['help, asked'] = (await someone.get(`${paths.activationHelp}?ask=yes`)).body;
  pages['help'] = (await someone.get(paths.activationHelp)).body;
  pages['code'] = (await askCode(someone, mobile)).body;
  pages['code, wrong'] = (await someone.post(paths.activationCode, { code: 'x' })).body;
  await someone.submit(paths.activationCode, { code: (await codeTo(mobile)) ?? '' });
  pages['confirm'] = (await someone.get(paths.activationConfirm)).body;
  pages['confirm, empty'] = (await someone.post(paths.activationConfirm, {})).body;
  pages['done'] = (await someone.submit(paths.activationConfirm, goodConfirmation)).body;
  return pages;
}

test('every page of activation is valid HTML with one h1, in both languages, and English speaks English', async () => {
  const persian = visitor();
  const english = visitor();
  await english.get('/language/en?back=/');
  const walks = [
    { language: 'fa', pages: await allPages(persian, sara, '09121110001') },
    { language: 'en', pages: await allPages(english, lona, '09121110002') },
  ];
  for (const { language, pages } of walks) {
    for (const [name, body] of Object.entries(pages)) {
      assert.deepEqual(await faultsOf(body), [], `${language} ${name}`);
      assert.equal(body.match(/<h1/g)?.length, 1, name);
      assert.match(body, new RegExp(`<html lang="${language}"`), name);
    }
  }
  const own = new Set(['فارسی', 'اعضای', 'شرکت', 'های', 'بیمه', 'ای', lona.firstName, lona.lastName]);
  for (const [name, body] of Object.entries(walks[1]?.pages ?? {})) {
    const words = body.replace(/«[یک]»/g, '').match(/[\u0600-\u06FF]{2,}/g) ?? [];
    assert.deepEqual(
      words.filter(word => !own.has(word)),
      [],
      name,
    );
  }
});

test('in a real browser Milad types «کاووسی», needs no picture, and reads that his membership is active', async () => {
  const page = await visit({ origin, width: 'phone' });
  const problems: string[] = [];
  page.on('console', message => message.type() === 'error' && problems.push(message.text()));
  await page.goto(paths.activation);
  await page.getByLabel('کد ملی').fill('۰۰۸۹۹۹۹۹۹۹');
  await page.getByLabel('نام', { exact: false }).first().fill('میلاد');
  await page.getByLabel('نام خانوادگی').fill('کاووسی');
  await page.getByText('بررسی شد').waitFor();
  await page.getByRole('button', { name: 'مرحلهٔ بعد' }).click();
  await page.getByLabel('شمارهٔ تلفن همراه').fill('۰۹۱۹ ۹۹۹ ۹۹۹۹');
  await page.getByRole('button', { name: 'فرستادن کد' }).click();
  await page.waitForURL(`**${paths.activationCode}`);
  await page.getByLabel('کد شش‌رقمی').fill((await codeTo('09199999999')) ?? '');
  await page.getByRole('button', { name: 'تأیید کد' }).click();
  await page.waitForURL(`**${paths.activationConfirm}`);
  await page.locator('#password').fill(goodConfirmation.password);
  await page.locator('#password_again').fill(goodConfirmation.password);
  await page.locator('#phone').fill('02199999999');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'مرحلهٔ بعد' }).click();
  await page.getByRole('heading', { name: 'عضویت شما فعال شد' }).waitFor();
  assert.deepEqual(problems, []);
});

test('without JavaScript the picture of the security code is there, can be changed for another, and can be heard', async () => {
  const page = await visit({ origin, javaScript: false });
  await page.goto(paths.activation);
  await page.getByLabel('کد ملی').fill('0089999999');
  const picture = page.locator('.picture img');
  const first = await picture.getAttribute('src');
  await page.getByRole('button', { name: 'کد تازه' }).click();
  assert.notEqual(await picture.getAttribute('src'), first);
  assert.equal(await page.getByLabel('کد ملی').inputValue(), '0089999999');
  assert.ok(await picture.evaluate(image => image instanceof HTMLImageElement && image.naturalWidth === 200));
  const sound = await page.locator('audio').getAttribute('src');
  const heard = await visitor().get(sound ?? '');
  assert.equal(heard.headers['content-type'], 'audio/wav');
});
