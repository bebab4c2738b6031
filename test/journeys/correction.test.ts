import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { issueEmployerCodes } from '../../src/domain/activation/employer-code.ts';
import { paths, to } from '../../src/paths.ts';
import { textsOf } from '../../src/texts/texts.ts';
import { buildContract } from '../builders/contracts.ts';
import { buildMember } from '../builders/members.ts';
import { openRosterDesk } from '../builders/roster-desk.ts';
import { nationalIdOf } from '../builders/rosters.ts';
import { openDesks } from './correction-desks.ts';
import { demoApp } from './demo-app.ts';
import { demoContract } from './demo-house.ts';
import { send } from './security-code.ts';
import { activate, confirmAndSignIn, goToCase, resume, signInAgain, stageOf } from './walk-correction.ts';

const t = textsOf('fa');
const app = await demoApp();
const { owner, database } = app;
const {
  contract,
  hr,
  agency,
  support,
  somebody,
  onRoster,
  fail,
  confirmAs,
  agreeAs,
  letADayPass,
  finish,
  fillJoin,
} = await openDesks(app);

async function settle(page: Page, caseId: number, outcome: 'code-handed' | 'nothing-wrong'): Promise<void> {
  await goToCase(page, caseId);
  const form = page.locator('details', { hasText: t.caseForms.settle.title });
  await form.locator('summary').click();
  await form.locator(`[value=${outcome}]`).check();
  await send(page, t.caseForms.settle.submit);
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
  await settle(hr, caseId, 'code-handed');
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

test('the wrong membership type: nothing is corrected, she is told why, and activates under the right one', async () => {
  const { id } = await owner
    .insertInto('membership_type')
    .values({ key: 'journey', name_fa: 'اعضای صندوق سفر', name_en: 'Members of a fund', position: 9 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const fund = await demoContract(app);
  await owner
    .updateTable('contract')
    .set({ membership_type_id: id })
    .where('id', '=', fund.contractId)
    .execute();
  const typed = somebody();
  await buildMember(owner, fund, typed);
  const { caseId, reason, code } = await fail(typed);
  assert.equal(reason, 'other-membership-type');
  await settle(hr, caseId, 'nothing-wrong');
  assert.match(await stageOf(app, code), new RegExp(t.cases.outcomes['nothing-wrong']));
  await activate(app, { ...typed, membershipType: 'اعضای صندوق سفر' });
});

test('already active: the administrator says so, nobody sets a password, and she signs in as before', async () => {
  const typed = somebody();
  await onRoster(typed);
  await activate(app, typed);
  const { caseId, reason, turn } = await fail(typed);
  assert.deepEqual([reason, turn], ['already-active', 'administrator']);
  await goToCase(hr, caseId);
  assert.equal(await hr.getByRole('main').getByText(t.caseForms.settle.title).count(), 0);
  await settle(support, caseId, 'nothing-wrong');
  assert.match(await signInAgain(app, typed.nationalId), new RegExp(typed.lastName));
});

test('a broken link: the employer lays her under the right primary, and she goes on where she stopped', async () => {
  const strict = await demoContract(app);
  await owner
    .updateTable('plan')
    .set({ needs_primary: true })
    .where('contract_id', '=', strict.contractId)
    .execute();
  const [head, typed] = [somebody({ firstName: 'بهمن', lastName: 'نوری' }), somebody()];
  await buildMember(owner, strict, head);
  await buildMember(owner, strict, { ...typed, standing: 'dependent', relation: 'spouse' });
  const { caseId, reason } = await fail(typed);
  assert.equal(reason, 'link-broken');
  await hr.goto(to(paths.correctionLink, { caseId }));
  await hr.locator('main [name=search]').fill(head.nationalId);
  await send(hr, t.familyLink.find);
  await hr.locator('[name=primary]').first().check();
  await hr.locator('[name=since][value=start]').check();
  await send(hr, t.familyLink.submitPropose);
  await confirmAs(hr, caseId, [agency, support]);
  await finish(typed);
});
