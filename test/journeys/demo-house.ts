import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { demoStaff } from '../../src/demo/demo-people.ts';
import { authenticatorCode } from '../../src/domain/organization/authenticator.ts';
import { paths } from '../../src/paths.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { buildContract, type TestContract } from '../builders/contracts.ts';
import type { DemoApp } from './demo-app.ts';
import { answerSecurityCode, send } from './security-code.ts';

const t = textsOf('fa');

/** A new contract of the demo's employer, agency and administrator, so that nobody leaves it by a roster. */
export async function demoContract({ owner }: DemoApp): Promise<TestContract> {
  const demo = await owner
    .selectFrom('contract as c')
    .innerJoin('organization as o', 'o.id', 'c.policyholder_id')
    .selectAll('c')
    .where('o.name_fa', '=', 'شرکت نمونهٔ پارس')
    .orderBy('c.jalali_year', 'desc')
    .orderBy('c.id')
    .executeTakeFirstOrThrow();
  const of = {
    contractId: demo.id,
    planId: 0,
    policyholderId: demo.policyholder_id,
    insurerId: demo.insurer_id,
    agencyId: demo.agency_id ?? 0,
    administratorId: demo.administrator_id,
    membershipTypeId: demo.membership_type_id,
  };
  return buildContract(owner, { of, year: demo.jalali_year });
}

/** By password and authenticator. */
export async function signInStaff(
  app: DemoApp,
  page: Page,
  { userName, javaScript }: { userName: string; javaScript: boolean },
): Promise<void> {
  const person = demoStaff.find(staff => staff.userName === userName);
  assert.ok(person);
  // The same half minute's code is good once; the next journey must not wait for another.
  await app.owner
    .updateTable('staff')
    .set({ authenticator_step: 0 })
    .where('user_name', '=', userName)
    .execute();
  await page.goto(paths.staffSignIn);
  await page.locator('[name=user_name]').fill(person.userName);
  await page.locator('[name=password]').fill(person.password);
  await page.locator('[name=code]').fill(authenticatorCode(person.authenticatorSecret, app.world.clock));
  await answerSecurityCode(app, page, javaScript);
  await send(page, t.staffSignIn.submit);
  await page.waitForURL(`**${paths.staffHome}`);
}
