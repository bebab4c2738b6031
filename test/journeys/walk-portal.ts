import type { Page } from 'playwright-core';
import { paths } from '../../src/paths.ts';
import type { widths } from '../browser.ts';
import { type DemoApp, readNewestCode } from './demo-app.ts';
import { answerSecurityCode, send } from './security-code.ts';

export type Way = { width: keyof typeof widths; javaScript: boolean };

/** A member as she types herself; the mobile is in her hand. */
export type Typed = { nationalId: string; firstName: string; lastName: string; mobile: string };

const password = 'یک رمز دراز و خوب';
export const groupMembers = 'اعضای شرکت‌های بیمه‌ای، صندوق، و گروهی';

/** From the activation form to the account's confirmation; gives the code that was used. */
export async function proveOneself(
  app: DemoApp,
  page: Page,
  typed: Typed,
  { javaScript }: Way,
): Promise<string> {
  await page.getByLabel('نوع عضویت').selectOption({ label: groupMembers });
  await page.locator('[name=national_id]').fill(typed.nationalId);
  await page.locator('[name=first_name]').fill(typed.firstName);
  await page.locator('[name=last_name]').fill(typed.lastName);
  await answerSecurityCode(app, page, javaScript);
  await send(page, 'مرحلهٔ بعد');
  await page.waitForURL(`**${paths.activationProof}`);
  await page.locator('[name=mobile]').fill(typed.mobile);
  await send(page, 'فرستادن کد');
  await page.waitForURL(`**${paths.activationCode}`);
  const code = await readNewestCode(page);
  await page.locator('[name=code]').fill(code);
  await send(page, 'تأیید کد');
  await page.waitForURL(`**${paths.activationConfirm}`);
  return code;
}

export async function confirmAccount(page: Page): Promise<void> {
  await page.locator('[name=password]').fill(password);
  await page.locator('[name=password_again]').fill(password);
  await page.locator('[name=email]').fill('milad@email.com');
  await page.locator('[name=phone]').fill('02199999999');
  await page.locator('[name=address]').fill('تهران، میدان ونک، خیابان ولی عصر');
  await page.locator('[name=consent]').check();
  await send(page, 'مرحلهٔ بعد');
  await page.waitForURL(`**${paths.activationDone}`);
}

/** With the password of `confirmAccount`, on a browser that is not known yet. */
export async function signIn(
  app: DemoApp,
  page: Page,
  { nationalId, way, usedCode }: { nationalId: string; way: Way; usedCode: string },
): Promise<void> {
  await page.locator('[name=national_id]').fill(nationalId);
  await page.locator('[name=password]').fill(password);
  await page.getByLabel('نوع عضویت').selectOption({ label: groupMembers });
  await page.locator('[name=remember]').check();
  await answerSecurityCode(app, page, way.javaScript);
  await send(page, 'ورود');
  await page.waitForURL(`**${paths.signInCode}`);
  await page.locator('[name=code]').fill(await readNewestCode(page, usedCode));
  await send(page, 'تأیید و ورود');
  await page.waitForURL(`**${paths.memberHome}`);
}
