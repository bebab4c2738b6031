import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { paths, to } from '../../src/paths.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { visit } from '../browser.ts';
import { type DemoApp, readNewestCode } from './demo-app.ts';
import { signInStaff } from './demo-house.ts';
import { answerSecurityCode, send } from './security-code.ts';
import { confirmAccount, groupMembers, signIn, type Typed, type Way } from './walk-portal.ts';

const t = textsOf('fa');
const phoneInHand: Way = { width: 'phone', javaScript: false };

export type Failing = Typed & {
  /** As the list of membership types calls it; the employer's own where it is left out. */
  membershipType?: string;
  employer?: string;
};

/** A member of staff of the demo at a desk without JavaScript, signed in by password and authenticator. */
export async function staffPage(app: DemoApp, userName: string): Promise<Page> {
  const page = await visit({ origin: app.origin, width: 'desk', javaScript: false });
  await signInStaff(app, page, { userName, javaScript: false });
  return page;
}

/** From the form of activation to the page that says it did not go through. */
export async function failToActivate(app: DemoApp, typed: Failing): Promise<Page> {
  const page = await attempt(app, typed);
  await page.waitForURL(`**${paths.activationHelp}`);
  return page;
}

/** An activation that goes through, to the last page. */
export async function activate(app: DemoApp, typed: Failing): Promise<void> {
  const page = await attempt(app, typed);
  await page.waitForURL(`**${paths.activationConfirm}`);
  await confirmAccount(page);
  await page.context().close();
}

async function attempt(app: DemoApp, typed: Failing): Promise<Page> {
  const page = await visit({ origin: app.origin, ...phoneInHand });
  await page.goto(paths.activation);
  await page.getByLabel('نوع عضویت').selectOption({ label: typed.membershipType ?? groupMembers });
  await page.locator('[name=national_id]').fill(typed.nationalId);
  await page.locator('[name=first_name]').fill(typed.firstName);
  await page.locator('[name=last_name]').fill(typed.lastName);
  await answerSecurityCode(app, page, false);
  await send(page, t.activation.next);
  await proveMobile(page, typed.mobile);
  return page;
}

async function proveMobile(page: Page, mobile: string): Promise<void> {
  await page.locator('[name=mobile]').fill(mobile);
  await send(page, t.activation.sendCode);
  await page.waitForURL(`**${paths.activationCode}`);
  await page.locator('[name=code]').fill(await readNewestCode(page));
  await send(page, t.activation.confirmCode);
}

/** The one button of the help page, and the code that is read out over the telephone. */
export async function openCase(page: Page, { employer = '' }: Failing): Promise<string> {
  await page.getByRole('link', { name: t.caseOpening.offerAction }).click();
  await page.waitForURL(`**${paths.activationCorrection}`);
  await page.locator('[name=employer]').fill(employer);
  await send(page, t.caseOpening.submit);
  await page.waitForURL(`**${paths.activationCorrectionOpened}`);
  const shown = /[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}/.exec((await page.textContent('main')) ?? '')?.[0];
  assert.ok(shown, 'the page shows no tracking code');
  return shown;
}

export type SortedCase = { caseId: number; reason: string; turn: string | null };

/** What the system has made of it, as soon as it has. */
export async function sortedCase({ owner }: DemoApp, shown: string): Promise<SortedCase> {
  for (let look = 0; look < 200; look += 1) {
    const row = await owner
      .selectFrom('correction_case as c')
      .innerJoin('correction_diagnosis as d', 'd.case_id', 'c.id')
      .select(['c.id as caseId', 'd.reason', 'c.turn'])
      .where('c.tracking_code', '=', shown.replaceAll('-', ''))
      .executeTakeFirst();
    if (row) return row;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`the case ${shown} was not sorted`);
}

/** What the public page says to whoever has the code. */
export async function stageOf(app: DemoApp, shown: string): Promise<string> {
  const page = await visit({ origin: app.origin, ...phoneInHand });
  await page.goto(paths.corrections);
  await page.locator('[name=tracking_code]').fill(shown.toLowerCase());
  await send(page, t.caseTracking.submit);
  const text = (await page.textContent('main')) ?? '';
  await page.context().close();
  return text;
}

export async function goToCase(page: Page, caseId: number): Promise<void> {
  await page.goto(to(paths.correctionCase, { caseId }));
}

/** The link of the message that takes the activation up again. */
async function resumeLink(app: DemoApp, mobile: string): Promise<string> {
  for (let look = 0; look < 200; look += 1) {
    const rows = await app.owner
      .selectFrom('outbox_message')
      .select('parameters')
      .where('recipient', '=', mobile)
      .orderBy('id', 'desc')
      .execute();
    const links = rows.map(({ parameters }) => (parameters as { link?: string }).link);
    const link = links.find(one => one?.includes('/activation/resume/'));
    if (link) return new URL(link, app.origin).pathname;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('no link arrived');
}

/** From the link of the message to the code's form; what follows is any activation. */
export async function resume(app: DemoApp, mobile: string): Promise<{ page: Page; usedCode: string }> {
  const page = await visit({ origin: app.origin, ...phoneInHand });
  const before = await readNewestCode(page);
  await page.goto(await resumeLink(app, mobile));
  await send(page, t.caseOpening.resumeAction);
  await page.waitForURL(`**${paths.activationCode}`);
  const usedCode = await readNewestCode(page, before);
  await page.locator('[name=code]').fill(usedCode);
  await send(page, t.activation.confirmCode);
  return { page, usedCode };
}

/** The last steps of any activation, and the first sign-in. */
export async function confirmAndSignIn(
  app: DemoApp,
  page: Page,
  { nationalId, usedCode }: { nationalId: string; usedCode: string },
): Promise<void> {
  await page.waitForURL(`**${paths.activationConfirm}`);
  await confirmAccount(page);
  await page.goto(paths.signIn);
  await signIn(app, page, { nationalId, way: phoneInHand, usedCode });
}

/** With the password of before, on a browser that is not known. */
export async function signInAgain(app: DemoApp, nationalId: string): Promise<string> {
  const page = await visit({ origin: app.origin, ...phoneInHand });
  const usedCode = await readNewestCode(page);
  await page.goto(paths.signIn);
  await signIn(app, page, { nationalId, way: phoneInHand, usedCode });
  const home = (await page.textContent('main')) ?? '';
  await page.context().close();
  return home;
}
