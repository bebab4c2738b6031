import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { visit } from '../browser.ts';
import { writeXlsx } from '../builders/write-xlsx.ts';
import { sharedData } from '../shared-data.ts';
import { demoApp } from './demo-app.ts';
import { demoContract, signInStaff } from './demo-house.ts';
import { confirmAccount, proveOneself, signIn, type Typed, type Way } from './walk-portal.ts';

const t = textsOf('fa');
const app = await demoApp();
const { owner } = app;
const folder = await mkdtemp(join(tmpdir(), 'daricheh-journey-'));
after(() => rm(folder, { recursive: true, force: true }));

const ownRoster = join(folder, 'فهرست مهر.xlsx');
await writeFile(
  ownRoster,
  writeXlsx({
    sheets: [
      {
        name: 'اسامی',
        rows: [
          ['ردیف', 'نام', 'نام خانوادگی', 'کد ملی', 'تاریخ تولد', 'موبایل', 'نسبت', 'کد ملی بیمه شده اصلی'],
          [1, 'بهمن', 'شریفي', '0499370899', '1360/05/12', 9121110001, 'اصلی', ''],
          [2, 'مریم', 'كریمی', 790419904, '1363/11/02', 9121110002, 'همسر', '0499370899'],
          [3, 'رضا', 'صالحی', '0084575948', '1371/02/30', 9121110003, 'اصلی', '-'],
          [4, 'سعید', 'نادری', '1260293040', '1350/01/01', 9121110004, 'اصلی', ''],
        ],
      },
    ],
  }),
);

async function uploadAndSubmit(page: Page, contractId: number, file: string): Promise<string> {
  await page.goto(paths.rosterUpload);
  await page.locator('[name=contract]').selectOption(String(contractId));
  await page.locator('[name=kind][value=initial]').check();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('main').getByRole('button', { name: t.rosterUpload.submit }).click();
  await page.waitForURL(/\/staff\/rosters\/[0-9]+$/);
  await page.getByRole('main').getByRole('button', { name: t.rosterStory.submit }).click();
  await page.getByRole('main').getByText(t.rosterStory.ownWork).waitFor();
  return new URL(page.url()).pathname;
}

/** A member of the contract drawn by chance, as she would type herself. */
async function drawMember(contractId: number): Promise<Typed> {
  const members = await owner
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id_value', 'm.first_name', 'm.last_name', 'm.mobile'])
    .where('m.contract_id', '=', contractId)
    .where('m.mobile', 'is not', null)
    .where('m.first_name', '!~', '[A-Za-z]')
    .execute();
  const drawn = members[Math.floor(Math.random() * members.length)];
  assert.ok(drawn?.mobile, 'nobody of the roster can activate');
  return {
    nationalId: drawn.id_value,
    firstName: drawn.first_name,
    lastName: drawn.last_name,
    mobile: drawn.mobile,
  };
}

async function walk(file: string, way: Way): Promise<{ contractId: number; rosterPath: string }> {
  const { contractId } = await demoContract(app);
  const maker = await visit({ origin: app.origin, ...way });
  await signInStaff(app, maker, { userName: 'hr', ...way });
  const rosterPath = await uploadAndSubmit(maker, contractId, file);
  const checker = await visit({ origin: app.origin, width: 'desk' });
  await signInStaff(app, checker, { userName: 'agency', javaScript: true });
  await checker.goto(rosterPath);
  await checker.getByRole('main').getByRole('button', { name: t.rosterStory.approve, exact: true }).click();
  await checker.getByText(t.rosterStory.appliedTitle).first().waitFor();
  const typed = await drawMember(contractId);
  const member = await visit({ origin: app.origin, ...way });
  await member.goto(paths.activation);
  const usedCode = await proveOneself(app, member, typed, way);
  await confirmAccount(member);
  await member.goto(paths.signIn);
  await signIn(app, member, { nationalId: typed.nationalId, way, usedCode });
  assert.ok((await member.textContent('main'))?.includes(typed.lastName), typed.lastName);
  await Promise.all([maker, checker, member].map(page => page.context().close()));
  return { contractId, rosterPath };
}

test('a roster is uploaded, approved by a second person, and one of its people activates and signs in', async () => {
  const { contractId } = await walk(ownRoster, { width: 'desk', javaScript: true });
  const members = await owner
    .selectFrom('membership')
    .select('last_name')
    .where('contract_id', '=', contractId)
    .execute();
  // The ID of نادری fails its check digit: his row waits for the employer.
  assert.deepEqual(members.map(member => member.last_name).sort(), ['شریفی', 'صالحی', 'کریمی'].sort());
});

for (const name of ['agency/roster.xlsx', 'hr/roster.xlsx', 'insurer/roster.xls', 'clean/roster.xlsx']) {
  const file = sharedData(`rosters/${name}`);
  test(`the roster ${name} goes the same way`, {
    skip: file === undefined && 'the shared rosters are not here',
  }, async () => {
    await walk(file ?? '', { width: 'phone', javaScript: true });
  });
}
