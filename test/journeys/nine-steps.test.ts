import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { visit, type widths } from '../browser.ts';
import { type DemoApp, demoApp, readNewestCode } from './demo-app.ts';
import { answerSecurityCode, send } from './security-code.ts';

const password = 'یک رمز دراز و خوب';
type Way = { width: keyof typeof widths; javaScript: boolean };

const ways: Way[] = [
  { width: 'phone', javaScript: true },
  { width: 'phone', javaScript: false },
  { width: 'desk', javaScript: true },
  { width: 'desk', javaScript: false },
];

for (const way of ways) {
  const words = `${way.width === 'phone' ? 'on a phone' : 'at a desk'}, ${way.javaScript ? 'with' : 'without'} JavaScript`;
  test(`Milad walks the nine steps of the guide and sees his family's claims, ${words}`, async () => {
    const app = await demoApp();
    const page = await visit({ origin: app.origin, ...way });
    await findActivation(page);
    await fillActivation(app, page, way);
    const code = await provePhone(page);
    await confirm(page);
    await signIn(app, page, way, code);
    await seeFamily(page);
  });
}

async function findActivation(page: Page): Promise<void> {
  await page.goto('/UserPortal/Account/Login');
  assert.equal(new URL(page.url()).pathname, paths.portal);
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'پرتال اعضا' }).click();
  await page.getByRole('link', { name: /خیر/ }).click();
  await page.waitForURL(`**${paths.activation}`);
}

async function fillActivation(app: DemoApp, page: Page, { javaScript }: Way): Promise<void> {
  await page.getByLabel('نوع عضویت').selectOption({ label: 'اعضای شرکت‌های بیمه‌ای، صندوق، و گروهی' });
  await page.getByLabel('کد ملی').fill('۰۰۸۹۹۹۹۹۹۹');
  await page.locator('[name=first_name]').fill('میلاد');
  await page.locator('[name=last_name]').fill('کاووسی');
  await answerSecurityCode(app, page, javaScript);
  await send(page, 'مرحلهٔ بعد');
  await page.waitForURL(`**${paths.activationProof}`);
}

async function provePhone(page: Page): Promise<string> {
  await page.locator('[name=mobile]').fill('09199999999');
  await send(page, 'فرستادن کد');
  await page.waitForURL(`**${paths.activationCode}`);
  const code = await readNewestCode(page);
  await page.locator('[name=code]').fill(code);
  await send(page, 'تأیید کد');
  await page.waitForURL(`**${paths.activationConfirm}`);
  return code;
}

async function confirm(page: Page): Promise<void> {
  const shown = (await page.textContent('main')) ?? '';
  assert.match(shown, /کاوسی/);
  // The roster has 99999 and ۱۳۶۵/۰۸/۲۶; whoever proved a phone still sees them masked.
  assert.match(shown, /شمارهٔ شناسنامه\*\*\*۹۹تاریخ تولد۱۳۶۵\/\*\*\/\*\*/);
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password_again]').fill(password);
  await page.locator('[name=email]').fill('milad@email.com');
  await page.locator('[name=phone]').fill('02199999999');
  await page.locator('[name=address]').fill('تهران، میدان ونک، خیابان ولی عصر');
  await page.locator('[name=consent]').check();
  await send(page, 'مرحلهٔ بعد');
  await page.waitForURL(`**${paths.activationDone}`);
  await page.getByRole('main').getByRole('link', { name: 'ورود به پرتال' }).click();
  await page.waitForURL(`**${paths.signIn}**`);
}

async function signIn(app: DemoApp, page: Page, { javaScript }: Way, usedCode: string): Promise<void> {
  await page.locator('[name=national_id]').fill('0089999999');
  await page.locator('[name=password]').fill(password);
  await page.getByLabel('نوع عضویت').selectOption({ index: 1 });
  await page.locator('[name=remember]').check();
  await answerSecurityCode(app, page, javaScript);
  await send(page, 'ورود');
  await page.waitForURL(`**${paths.signInCode}`);
  await page.locator('[name=code]').fill(await readNewestCode(page, usedCode));
  await send(page, 'تأیید و ورود');
  await page.waitForURL(`**${paths.memberHome}`);
}

async function seeFamily(page: Page): Promise<void> {
  const home = (await page.textContent('main')) ?? '';
  for (const words of ['شرکت نمونهٔ پارس', '۱۴۰۵', '۱۴۰۴', 'سارا احمدی', 'آوا کاوسی', 'پروین نوری'])
    assert.ok(home.includes(words), words);
  await page.getByRole('navigation').getByRole('link', { name: 'خسارت‌ها' }).click();
  await page.waitForURL(`**${paths.claims}`);
  const list = (await page.textContent('main')) ?? '';
  for (const first of ['میلاد', 'سارا', 'آوا']) assert.ok(list.includes(first), first);
  await page.getByRole('main').getByRole('link', { name: 'جراحی زانو' }).first().click();
  const claim = (await page.textContent('main')) ?? '';
  assert.match(claim, /۸۱۲٬۵۰۰٬۰۰۰/);
}
