import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { applyCase } from '../../src/domain/correction/apply-case.ts';
import { paths, to } from '../../src/paths.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { visit } from '../browser.ts';
import { buildContract } from '../builders/contracts.ts';
import { buildMember, type MemberWords } from '../builders/members.ts';
import { nationalIdOf } from '../builders/rosters.ts';
import { buildStaffSession } from '../builders/sessions.ts';
import type { DemoApp } from './demo-app.ts';
import { demoContract } from './demo-house.ts';
import { send } from './security-code.ts';
import {
  confirmAndSignIn,
  type Failing,
  failToActivate,
  goToCase,
  openCase,
  resume,
  type SortedCase,
  sortedCase,
  staffPage,
} from './walk-correction.ts';

const t = textsOf('fa');

/** The three houses of the demo at their desks, a stranger of another employer, and what they do in every journey. */
export async function openDesks(app: DemoApp) {
  const { owner, database } = app;
  const contract = await demoContract(app);
  const hr = await staffPage(app, 'hr');
  const agency = await staffPage(app, 'agency');
  const support = await staffPage(app, 'support');

  const elsewhere = await buildContract(owner);
  const stranger = await visit({ origin: app.origin, javaScript: false });
  const { token } = await buildStaffSession(owner, {
    organizationId: elsewhere.policyholderId,
    role: 'employer-hr',
  });
  await stranger
    .context()
    .addCookies([{ name: 'daricheh-session', value: token, url: app.origin, httpOnly: true }]);

  let drawn = 700;
  function somebody(words: Partial<Failing> = {}): Failing {
    drawn += 3;
    const mobile = `0935${String(drawn).padStart(7, '0')}`;
    return { nationalId: nationalIdOf(drawn), firstName: 'هومن', lastName: 'کاوسی', mobile, ...words };
  }

  const onRoster = ({ mobile, nationalId, firstName, lastName }: Failing, words: Partial<MemberWords> = {}) =>
    buildMember(owner, contract, { nationalId, firstName, lastName, mobile, ...words });

  /** Fails, opens the case, and is told whose turn it is; whoever is not asked can do nothing. */
  async function fail(typed: Failing): Promise<SortedCase & { phone: Page; code: string }> {
    const phone = await failToActivate(app, typed);
    const code = await openCase(phone, typed);
    const sorted = await sortedCase(app, code);
    await goToCase(stranger, sorted.caseId);
    assert.match((await stranger.textContent('main')) ?? '', new RegExp(t.errors.notFoundTitle));
    return { ...sorted, phone, code };
  }

  const button = (page: Page, name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true });

  /** The house whose turn it is not sees the case and no button; then the one whose turn it is presses it. */
  async function confirmAs(page: Page, caseId: number, bystanders: readonly Page[]): Promise<void> {
    for (const bystander of bystanders) {
      await goToCase(bystander, caseId);
      assert.equal(await button(bystander, t.casePage.confirm).count(), 0);
      assert.equal(await button(bystander, t.casePage.agree).count(), 0);
    }
    await goToCase(page, caseId);
    await send(page, t.casePage.confirm);
  }

  async function agreeAs(page: Page, caseId: number): Promise<void> {
    await goToCase(hr, caseId);
    assert.equal(await button(hr, t.casePage.agree).count(), 0);
    await goToCase(page, caseId);
    await send(page, t.casePage.agree);
  }

  /** A day goes by, which the holder of the old number had to speak up. */
  async function letADayPass(caseId: number): Promise<void> {
    await owner
      .updateTable('correction_case')
      .set({ apply_after: new Date(Date.now() - 1_000) })
      .where('id', '=', caseId)
      .where('state', '=', 'approved')
      .execute();
    const applied = await applyCase({ db: database.pool('job').db, clock: app.world.clock }, caseId);
    assert.ok(applied.ok, JSON.stringify(applied));
  }

  async function finish(typed: Failing, nationalId = typed.nationalId): Promise<void> {
    const { page, usedCode } = await resume(app, typed.mobile);
    await confirmAndSignIn(app, page, { nationalId, usedCode });
    assert.ok((await page.textContent('main'))?.includes(typed.lastName));
    await page.context().close();
  }

  /** Whom the employer knows comes into the contract: from a day, under a plan, with the number in her hand. */
  async function fillJoin(page: Page, caseId: number, { mobile }: Failing): Promise<void> {
    await page.goto(to(paths.correctionPropose, { caseId }));
    const today = app.world.clock.today().withCalendar('persian');
    await page.locator('[name=coveredFrom]').fill(`${today.year}/${today.month}/${today.day}`);
    await page.locator('[name=plan]').selectOption({ index: 1 });
    await page.locator('[name=relation]').selectOption('self');
    await page.locator('[name=mobile]').fill(mobile);
    await send(page, t.caseForms.propose.submit);
  }

  return {
    contract,
    hr,
    agency,
    support,
    somebody,
    onRoster,
    fail,
    button,
    confirmAs,
    agreeAs,
    letADayPass,
    finish,
    fillJoin,
  };
}
