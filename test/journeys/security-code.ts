import type { Page } from 'playwright-core';
import { readPicture } from '../../src/platform/challenge/picture-code.ts';
import type { DemoApp } from './demo-app.ts';

/** With JavaScript the proof of work answers by itself; without it, somebody reads the picture or hears the digits. */
export async function answerSecurityCode(app: DemoApp, page: Page, javaScript: boolean): Promise<void> {
  if (javaScript) return;
  const id = await page.locator('input[name=security_picture]').first().inputValue();
  const picture = readPicture(app.world, id);
  if (!picture) throw new Error('the page has no picture of a security code');
  await page.fill('input[name=security_code]', picture.digits);
}

/** The button that sends the page's first form. */
export async function send(page: Page, name: string): Promise<void> {
  await Promise.all([
    page.waitForLoadState('load'),
    page.getByRole('main').getByRole('button', { name, exact: true }).click(),
  ]);
  await page.waitForLoadState('load');
}
