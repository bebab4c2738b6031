import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testApp, type Visitor } from '../../../test/app.ts';
import { applyApproved, buildAskedConsent, caseState } from '../../../test/builders/asked-consents.ts';
import { buildBenefit, buildClaim } from '../../../test/builders/claims.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember, type MemberWords, type TestMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { hashEmployerCode } from '../../domain/activation/employer-code.ts';
import { newTrackingCode } from '../../domain/correction/tracking-code.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';
import { systemChance } from '../../platform/chance.ts';

const { visitor, owner, database, world } = await testApp();
const contract = await buildContract(owner);
const benefit = await buildBenefit(owner, contract);
const unknown = newTrackingCode(systemChance);
const ownMobile = '09351112233';
let counter = 300_000_000;

function person(words: Partial<MemberWords> = {}): Promise<TestMember> {
  counter += 1;
  const nationalId = String(counter).padStart(10, '0');
  return buildMember(owner, contract, { nationalId, firstName: 'رویا', lastName: 'امینی', ...words });
}

beforeEach(async () => {
  await sql`delete from throttle`.execute(owner);
  await sql`delete from outbox_message`.execute(owner);
});

/** A mother without an account, who is to come under her son Milad, who has one. */
async function askMother(mobile: string | null = ownMobile) {
  const milad = await person({ firstName: 'میلاد', lastName: 'کاوسی', mobile: '09199999999' });
  const { token } = await buildMemberSession(owner, milad);
  const mother = await person({ standing: 'dependent', relation: 'mother', mobile });
  await buildClaim(owner, mother, benefit, { title: 'عینک مادر' });
  const asked = await buildAskedConsent(owner, contract, { member: mother, to: milad });
  return { mother, asMilad: visitor(token), ...asked };
}

async function start(browser: Visitor, trackingCode: string, fields: Record<string, string> = {}) {
  const { body } = await browser.get(paths.correctionConsent);
  const typed = { tracking_code: trackingCode, way: 'mobile', slip: '', ...fields };
  return browser.post(paths.correctionConsent, { ...typed, ...readSecurityCode(world, body) });
}

async function messages() {
  const { rows } = await sql<{ recipient: string; code: string }>`
    select recipient, parameters ->> 'code' as code from outbox_message order by id`.execute(owner);
  return rows;
}

async function press(browser: Visitor, address: string, fields: Record<string, string> = {}) {
  await browser.get(paths.correctionConsentAnswer);
  return browser.post(address, fields);
}

async function prove(browser: Visitor, trackingCode: string) {
  await start(browser, trackingCode);
  await browser.get(paths.correctionConsentCode);
  const [sent] = await messages();
  assert.equal(sent?.recipient, ownMobile);
  const proven = await browser.post(paths.correctionConsentCode, { code: sent.code });
  assert.equal(proven.headers.location, paths.correctionConsentAnswer);
}

test('without an account she agrees by the code to her own roster mobile, and takes it back the same way', async () => {
  const { asMilad, caseId, trackingCode } = await askMother();
  const browser = visitor();
  await prove(browser, trackingCode);
  const { body } = await browser.get(paths.correctionConsentAnswer);
  assert.match(body, /میلاد کاوسی همهٔ خسارت‌های شما را در این قرارداد می‌بیند/);
  assert.deepEqual(await faultsOf(body), []);
  await press(browser, paths.correctionConsentAnswer, { revision: '0' });
  assert.equal((await caseState(owner, caseId))?.state, 'approved');
  const { rows } = await sql`select proof from correction_consent where case_id = ${caseId}`.execute(owner);
  assert.deepEqual(rows, [{ proof: 'roster-mobile' }]);
  await applyApproved(database, caseId);
  assert.match((await asMilad.get(paths.claims)).body, /عینک مادر/);
  await press(browser, paths.correctionConsentWithdraw);
  assert.doesNotMatch((await asMilad.get(paths.claims)).body, /عینک مادر/);
  await press(browser, paths.correctionConsentAnswer, { revision: '0' });
  assert.match((await asMilad.get(paths.claims)).body, /عینک مادر/);
});

test('her no ends the case', async () => {
  const { caseId, trackingCode } = await askMother();
  const browser = visitor();
  await prove(browser, trackingCode);
  await press(browser, paths.correctionConsentRefuse);
  assert.equal((await caseState(owner, caseId))?.rejection, 'consent-refused');
});

test('an unknown code, a mobile that is the primary’s, none at all, and somebody with an account: nobody gets a code, and all looks the same', async () => {
  const usual = await askMother();
  const shared = await askMother('09199999999');
  const none = await askMother(null);
  const active = await askMother();
  await buildMemberSession(owner, active.mother);
  const answers: unknown[] = [];
  for (const trackingCode of [unknown, shared.trackingCode, none.trackingCode, active.trackingCode]) {
    const browser = visitor();
    const { statusCode, headers } = await start(browser, trackingCode);
    const { body } = await browser.get(paths.correctionConsentCode);
    const guess = await browser.post(paths.correctionConsentCode, { code: '123456' });
    answers.push([statusCode, headers.location, plain(body), guess.statusCode, plain(guess.body)]);
  }
  assert.deepEqual(await messages(), []);
  const browser = visitor();
  const { statusCode, headers } = await start(browser, usual.trackingCode);
  const { body } = await browser.get(paths.correctionConsentCode);
  const guess = await browser.post(paths.correctionConsentCode, { code: '12345' });
  for (const one of answers)
    assert.deepEqual(one, [statusCode, headers.location, plain(body), guess.statusCode, plain(guess.body)]);
  assert.equal((await messages()).length, 1);
});

const plain = (body: string) => body.replace(/value="[^"]{30,}"/g, '');

test('an employer’s code of her own row is a proof, once; another row’s and a code without its case are none', async () => {
  const { mother, caseId, trackingCode } = await askMother(null);
  const other = await askMother(null);
  const { staffId } = await buildStaffSession(owner, {
    organizationId: contract.policyholderId,
    role: 'employer-hr',
  });
  const slip = '7KR4-M2XD';
  const { contractId, membershipId } = mother;
  const hash = hashEmployerCode(world.secret, { contractId, membershipId, code: '7KR4M2XD' });
  await sql`insert into employer_code (contract_id, membership_id, code_hash, issued_at, issued_by)
    values (${contractId}, ${membershipId}, ${hash}, now(), ${staffId})`.execute(owner);
  for (const code of [other.trackingCode, unknown])
    assert.equal((await start(visitor(), code, { way: 'slip', slip })).statusCode, 422);
  assert.equal((await start(visitor(), trackingCode, { way: 'slip', slip: 'AAAA-BBBB' })).statusCode, 422);
  const browsers = [visitor(), visitor()];
  const proven = await Promise.all(
    browsers.map(browser => start(browser, trackingCode, { way: 'slip', slip: slip.toLowerCase() })),
  );
  assert.deepEqual(proven.map(({ statusCode }) => statusCode).toSorted(), [303, 422]);
  const browser = browsers[proven.findIndex(({ statusCode }) => statusCode === 303)];
  assert.ok(browser);
  await press(browser, paths.correctionConsentAnswer, { revision: '0' });
  assert.equal((await caseState(owner, caseId))?.state, 'approved');
  const { rows } = await sql`select proof from correction_consent where case_id = ${caseId}`.execute(owner);
  assert.deepEqual(rows, [{ proof: 'employer-code' }]);
});

test('five wrong codes end a visit, and without a proof nothing is shown or answered', async () => {
  const { caseId, trackingCode } = await askMother();
  const browser = visitor();
  await start(browser, trackingCode);
  const [sent] = await messages();
  const wrong = String((Number(sent?.code) + 1) % 1_000_000).padStart(6, '0');
  for (let tried = 0; tried < 5; tried += 1) {
    await browser.get(paths.correctionConsentCode);
    assert.equal((await browser.post(paths.correctionConsentCode, { code: wrong })).statusCode, 422);
  }
  await browser.get(paths.correctionConsentCode);
  const late = await browser.post(paths.correctionConsentCode, { code: sent?.code ?? '' });
  assert.equal(late.headers.location, paths.correctionConsent);
  assert.equal((await browser.get(paths.correctionConsentAnswer)).headers.location, paths.correctionConsent);
  for (const address of [paths.correctionConsentAnswer, paths.correctionConsentRefuse]) {
    await browser.get(paths.correctionConsent);
    assert.equal((await browser.post(address, { revision: '0' })).headers.location, paths.correctionConsent);
  }
  assert.equal((await caseState(owner, caseId))?.state, 'consent');
});
