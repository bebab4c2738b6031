import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';

const { visitor } = await testApp();
const pages = [paths.home, paths.portal, paths.guides, paths.guideActivation, paths.guidePortal];

test('the home page leads to the portal from its top bar, to activation, to sign-in and to the guides', async () => {
  const { statusCode, body } = await visitor().get(paths.home);
  assert.equal(statusCode, 200);
  assert.match(body, /<nav class="sections"[\s\S]*?<a href="\/portal">پرتال اعضا<\/a>[\s\S]*?<\/nav>/);
  for (const href of [paths.activation, paths.signIn, paths.guides])
    assert.match(body, new RegExp(`href="${href}"`));
});

test('the support phone of the configuration can be dialled from the home page and from a guide', async () => {
  for (const path of [paths.home, paths.guideActivation]) {
    const { body } = await visitor().get(path);
    assert.match(
      body,
      /<a href="tel:02188648400"><bdi dir="ltr">۰۲۱۸۸۶۴۸۴۰۰<\/bdi><\/a> <span>داخلی ۱۰۱<\/span>/,
    );
  }
});

test('the portal asks whether one has activated: «خیر» goes to activation, «بله» to sign in', async () => {
  const { body } = await visitor().get(paths.portal);
  assert.match(body, /آیا عضویت خود را فعال کرده‌اید؟/);
  assert.match(body, new RegExp(`href="${paths.activation}"><b>خیر</b>`));
  assert.match(body, new RegExp(`href="${paths.signIn}"><b>بله</b>`));
});

test('the address printed in the old guide leads to the portal', async () => {
  const reply = await visitor().get(paths.oldPortal);
  assert.equal(reply.statusCode, 303);
  assert.equal(reply.headers.location, paths.portal);
});

test('every public page has one h1 and is valid HTML, in Persian and in English', async () => {
  const someone = visitor();
  for (const language of ['fa', 'en']) {
    await someone.get(`/language/${language}?back=/`);
    for (const path of pages) {
      const { body } = await someone.get(path);
      assert.match(body, new RegExp(`<html lang="${language}"`), path);
      assert.equal(body.match(/<h1/g)?.length, 1, path);
      assert.deepEqual(await faultsOf(body), [], path);
    }
  }
});

test('English pages speak English: no Persian word but names and the way back to Persian', async () => {
  const someone = visitor();
  await someone.get('/language/en?back=/');
  for (const path of pages) {
    const { body } = await someone.get(path);
    const words = body.replace(/«[یک]»/g, '').match(/[\u0600-\u06FF]{2,}/g) ?? [];
    assert.deepEqual(words, ['فارسی'], path);
  }
});
