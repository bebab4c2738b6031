import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { startTasks } from '../../src/jobs/start-tasks.ts';
import { paths } from '../../src/paths.ts';
import { testApp } from '../app.ts';
import { visit } from '../browser.ts';
import { buildContract } from '../builders/contracts.ts';
import { nationalIdOf, rosterCells } from '../builders/rosters.ts';
import { buildStaffSession } from '../builders/sessions.ts';
import { writeXlsx } from '../builders/write-xlsx.ts';
import { builtFiles } from '../built-files.ts';

const app = await testApp({ files: await builtFiles() });
const { owner, database, world } = app;
const origin = await app.listen();
const contract = await buildContract(owner);
const hr = await buildStaffSession(owner, { organizationId: contract.policyholderId, role: 'employer-hr' });
const agency = await buildStaffSession(owner, { organizationId: contract.agencyId, role: 'agency-expert' });

const stop = await startTasks({ url: database.url('job'), world });
after(stop);

const father = nationalIdOf(1);
const people = [
  { first: 'میلاد', last: 'کاوسی', nationalId: father, mobile: '09121112233', relation: 'اصلی' },
  { first: 'نگار', last: 'رضایی', nationalId: nationalIdOf(2), primary: father, relation: 'همسر' },
  { first: 'Ava', last: 'کاوسی', nationalId: nationalIdOf(3), primary: father, relation: 'دختر' },
];
const file = {
  name: 'فهرست.xlsx',
  mimeType: 'application/octet-stream',
  buffer: writeXlsx(rosterCells(people)),
};

async function open(token: string, options: { javaScript: boolean; width: 'phone' | 'desk' }): Promise<Page> {
  const page = await visit({ origin, ...options });
  await page.context().addCookies([{ name: 'daricheh-session', value: token, url: origin }]);
  return page;
}

async function upload(page: Page): Promise<void> {
  await page.goto(paths.rosters);
  await page.getByRole('link', { name: 'بارگذاری فهرست' }).first().click();
  await page.getByLabel('فهرست کامل').check();
  await page.getByLabel('ماه').fill('مهر');
  await page.locator('#file').setInputFiles(file);
  await page.getByRole('button', { name: 'فرستادن و خواندن' }).click();
}

/** Fixes the one row that is held, and submits. */
async function fixAndSubmit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'ویرایش «نام»', exact: true }).click();
  await page.locator('#text').fill('آوا');
  await page.getByRole('button', { name: 'ذخیره و وارسی' }).click();
  await page.getByText('ذخیره و از نو وارسی شد').waitFor();
  await page.getByRole('link', { name: 'فهرست.xlsx' }).click();
  await page.getByRole('button', { name: 'فرستادن برای تأیید' }).click();
  await page.getByText('تأیید با همکار دیگری است').waitFor();
}

test('with JavaScript the file goes with a bar, and the page follows the reading by itself', async () => {
  const page = await open(hr.token, { javaScript: true, width: 'desk' });
  await upload(page);
  await page.getByRole('heading', { name: 'نام با حروف لاتین' }).waitFor();
  await fixAndSubmit(page);

  const second = await open(agency.token, { javaScript: true, width: 'desk' });
  await second.goto(new URL(page.url()).pathname);
  await second.getByRole('button', { name: 'تأیید و اعمال' }).click();
  await second.locator('.notice.good', { hasText: 'این فهرست اعمال شد' }).waitFor();
  assert.match(
    (await second.locator('.notice.good', { hasText: 'این فهرست اعمال شد' }).textContent()) ?? '',
    /۳ نفر زیر پوشش آمدند/,
  );
});

test('without JavaScript the same goes by the page’s own link', async () => {
  const page = await open(hr.token, { javaScript: false, width: 'phone' });
  await upload(page);
  for (let look = 0; look < 100; look += 1) {
    const refresh = page.getByRole('link', { name: 'تازه‌سازی' });
    if ((await refresh.count()) === 0) break;
    await refresh.click();
  }
  await page.getByRole('heading', { name: 'نام با حروف لاتین' }).waitFor();
  await fixAndSubmit(page);
});
