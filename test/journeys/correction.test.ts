import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { issueEmployerCodes } from '../../src/domain/activation/employer-code.ts';
import { applyCase } from '../../src/domain/correction/apply-case.ts';
import { paths, to } from '../../src/paths.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { visit } from '../browser.ts';
import { buildContract } from '../builders/contracts.ts';
import { buildMember, type MemberWords } from '../builders/members.ts';
import { openRosterDesk } from '../builders/roster-desk.ts';
import { nationalIdOf } from '../builders/rosters.ts';
import { buildStaffSession } from '../builders/sessions.ts';
import { demoApp } from './demo-app.ts';
import { send } from './security-code.ts';
import {
  confirmAndSignIn,
  demoContract,
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
const app = await demoApp();
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

async function untilRoster(rosterId: number, state: 'checked' | 'applied'): Promise<void> {
  for (let look = 0; look < 300; look += 1) {
    const roster = await owner
      .selectFrom('roster')
      .select('state')
      .where('id', '=', rosterId)
      .executeTakeFirstOrThrow();
    if (roster.state === state) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`the roster is not ${state}`);
}

test('a name that is near: the employer corrects it by one press, and the member goes on where she stopped', async () => {
  const typed = somebody({ lastName: 'کاووسی' });
  await onRoster(typed, { lastName: 'کاوشی' });
  const { caseId, reason, turn } = await fail(typed);
  assert.deepEqual([reason, turn], ['name-near', 'employer']);
  await confirmAs(hr, caseId, [agency, support]);
  await finish(typed);
});

test('an ID that is two digits away: the employer corrects it, and the typed one opens the account', async () => {
  const typed = somebody();
  await onRoster(typed, { nationalId: typed.nationalId.replace(/(\d)(\d)(\d)$/, '$2$1$3') });
  const { caseId, reason } = await fail(typed);
  assert.equal(reason, 'id-near');
  await confirmAs(hr, caseId, [agency, support]);
  await finish(typed);
});

test('another mobile: two houses agree, and it holds after a day in which the old number may speak up', async () => {
  const typed = somebody();
  await onRoster(typed, { mobile: '09350009988' });
  const { caseId, reason } = await fail(typed);
  assert.equal(reason, 'mobile-differs');
  await confirmAs(hr, caseId, [agency, support]);
  await agreeAs(agency, caseId);
  await letADayPass(caseId);
  await finish(typed);
});

test('no mobile on the roster: the employer hands over a code, which goes on where she stopped', async () => {
  const typed = somebody();
  const { membershipId } = await onRoster(typed, { mobile: null });
  const { caseId, reason } = await fail(typed);
  assert.equal(reason, 'no-proof');
  const { staff_id: staffId } = await owner
    .selectFrom('staff')
    .select('id as staff_id')
    .where('user_name', '=', 'hr')
    .executeTakeFirstOrThrow();
  const { clock, chance, log, secret } = app.world;
  const deps = { db: owner, apart: async () => assert.fail(), clock, chance, log, secret };
  const [issued] = await issueEmployerCodes(deps, {
    contractId: contract.contractId,
    membershipIds: [membershipId],
    staffId,
  });
  await goToCase(hr, caseId);
  const settle = hr.locator('details', { hasText: t.caseForms.settle.title });
  await settle.locator('summary').click();
  await settle.locator('[value=code-handed]').check();
  await send(hr, t.caseForms.settle.submit);
  const { page, usedCode } = await resume(app, typed.mobile);
  await page.goto(paths.activationProof);
  await page.locator('[name=employer_code]').fill(issued?.code ?? '');
  await send(page, t.activation.checkCode);
  await confirmAndSignIn(app, page, { nationalId: typed.nationalId, usedCode });
  await page.context().close();
});

test('on no roster: the administrator finds the employer, who takes her in with the agency’s word', async () => {
  const typed = somebody();
  const { caseId, reason, turn } = await fail(typed);
  assert.deepEqual([reason, turn], ['not-on-roster', 'administrator']);
  await goToCase(hr, caseId);
  assert.match((await hr.textContent('main')) ?? '', new RegExp(t.errors.notFoundTitle));
  await support.goto(`${to(paths.correctionPlace, { caseId })}?contract=${contract.contractId}`);
  await support.locator('[name=who][value=none]').check();
  await support.locator('[name=turn][value=employer]').check();
  await send(support, t.caseForms.place.submit);
  await fillJoin(hr, caseId, typed);
  await confirmAs(hr, caseId, [agency, support]);
  await agreeAs(agency, caseId);
  await letADayPass(caseId);
  await finish(typed);
});

test('on last year’s list alone: the employer takes her into this year’s contract', async () => {
  const typed = somebody();
  const before = await buildContract(owner, { of: contract, year: 1404 });
  await buildMember(owner, before, { ...typed });
  const { caseId, reason, turn } = await fail(typed);
  assert.deepEqual([reason, turn], ['other-contract', 'employer']);
  await fillJoin(hr, caseId, typed);
  await confirmAs(hr, caseId, [agency, support]);
  await agreeAs(agency, caseId);
  await letADayPass(caseId);
  await finish(typed);
});

test('rows that stayed behind: an unvouched ID, and two that claim one, become members by two houses', async () => {
  const held = somebody({ nationalId: '0089999990', firstName: 'هستی', lastName: 'مرادیان' });
  const twice = somebody();
  const own = await demoContract(app);
  const desk = await openRosterDesk(database, own);
  // The portal's own jobs read and apply it, as they would for anybody.
  const uploaded = await desk.upload([
    { first: held.firstName, last: held.lastName, nationalId: held.nationalId, mobile: held.mobile },
    { first: twice.firstName, last: twice.lastName, nationalId: twice.nationalId, mobile: twice.mobile },
    { first: 'پروانه', last: 'صالحی', nationalId: twice.nationalId },
    { first: 'آرزو', last: 'صبوری', nationalId: nationalIdOf(999) },
  ]);
  assert.ok(uploaded.ok);
  await untilRoster(uploaded.rosterId, 'checked');
  await desk.apply(uploaded.rosterId);
  await untilRoster(uploaded.rosterId, 'applied');
  for (const [typed, expected] of [
    [held, 'held-row'],
    [twice, 'duplicate-rows'],
  ] as const) {
    const { caseId, reason } = await fail(typed);
    assert.equal(reason, expected);
    await confirmAs(hr, caseId, [agency, support]);
    await agreeAs(agency, caseId);
    await finish(typed);
  }
});
