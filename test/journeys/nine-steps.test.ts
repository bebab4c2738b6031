import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { visit } from '../browser.ts';
import { demoApp } from './demo-app.ts';
import { confirmAccount, proveOneself, signIn, type Typed, type Way } from './walk-portal.ts';

const milad: Typed = {
  nationalId: '۰۰۸۹۹۹۹۹۹۹',
  firstName: 'میلاد',
  lastName: 'کاووسی',
  mobile: '09199999999',
};

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
    const usedCode = await proveOneself(app, page, milad, way);
    await seeMasked(page);
    await confirmAccount(page);
    await page.getByRole('main').getByRole('link', { name: 'ورود به پرتال' }).click();
    await page.waitForURL(`**${paths.signIn}**`);
    await signIn(app, page, { nationalId: '0089999999', way, usedCode });
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

async function seeMasked(page: Page): Promise<void> {
  const shown = (await page.textContent('main')) ?? '';
  assert.match(shown, /کاوسی/);
  // The roster has 99999 and ۱۳۶۵/۰۸/۲۶; whoever proved a phone still sees them masked.
  assert.match(shown, /شمارهٔ شناسنامه\*\*\*۹۹تاریخ تولد۱۳۶۵\/\*\*\/\*\*/);
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
