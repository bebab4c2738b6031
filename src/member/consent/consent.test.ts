import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { testApp, type Visitor } from '../../../test/app.ts';
import { applyApproved, buildAskedConsent, caseState } from '../../../test/builders/asked-consents.ts';
import { buildBenefit, buildClaim } from '../../../test/builders/claims.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember, type TestMember } from '../../../test/builders/members.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { inSession } from '../../../test/in-session.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';

const { visitor, owner, database } = await testApp();
const contract = await buildContract(owner);
const benefit = await buildBenefit(owner, contract);
const mobileOfRoya = '09351112233';
let counter = 200_000_000;

async function person(firstName: string, words: { primary?: TestMember; mobile?: string } = {}) {
  counter += 1;
  const { mobile = '09121112233', ...more } = words;
  const member = await buildMember(owner, contract, {
    nationalId: String(counter).padStart(10, '0'),
    firstName,
    lastName: 'کاوسی',
    mobile,
    ...more,
  });
  const { accountId, token } = await buildMemberSession(owner, member);
  await sql`update account set mobile = ${mobile} where id = ${accountId}`.execute(owner);
  return { ...member, token, browser: visitor(token) };
}

beforeEach(async () => {
  await sql`delete from throttle`.execute(owner);
  await sql`delete from outbox_message`.execute(owner);
});

/** Roya stands under Bahman and is to come under Milad, from the summer on; all three sign in. */
async function askRoya() {
  const [bahman, milad] = [await person('بهمن'), await person('میلاد')];
  const roya = await person('رویا', { primary: bahman, mobile: mobileOfRoya });
  for (const [title, servedOn] of [
    ['عینک بهار', '2026-04-10'],
    ['سونوگرافی پاییز', '2026-10-10'],
  ] as const)
    await buildClaim(owner, roya, benefit, { title, servedOn });
  const { caseId } = await buildAskedConsent(owner, contract, {
    member: roya,
    from: bahman,
    to: milad,
    linkedFrom: '2026-07-10',
  });
  return { bahman, milad, roya, caseId };
}

const page = (caseId: number) => to(paths.memberConsent, { caseId });

async function sentCode(): Promise<string> {
  const { rows } = await sql<{ recipient: string; code: string }>`
    select recipient, parameters ->> 'code' as code from outbox_message where template = 'consent-code'
    order by id desc limit 1`.execute(owner);
  assert.equal(rows[0]?.recipient, mobileOfRoya);
  return rows[0].code;
}

async function askForCode(browser: Visitor, caseId: number): Promise<string> {
  await browser.get(page(caseId));
  const sent = await browser.post(page(caseId), { revision: '0' });
  assert.equal(sent.headers.location, to(paths.memberConsentCode, { caseId }));
  const { body } = await browser.get(to(paths.memberConsentCode, { caseId }));
  assert.deepEqual(await faultsOf(body), []);
  return sentCode();
}

async function consent(browser: Visitor, caseId: number) {
  const code = await askForCode(browser, caseId);
  return browser.post(to(paths.memberConsentCode, { caseId }), { code, revision: '0' });
}

async function press(browser: Visitor, caseId: number, pattern: string) {
  await browser.get(page(caseId));
  return browser.post(to(pattern as typeof paths.memberConsentRefuse, { caseId }), {});
}

async function claimsOf(browser: Visitor): Promise<string[]> {
  const { body } = await browser.get(paths.claims);
  return ['عینک بهار', 'سونوگرافی پاییز'].filter(title => body.includes(title));
}

test('she is asked on her home page, reads who will see what from when, and her code makes it so', async () => {
  const { bahman, milad, roya, caseId } = await askRoya();
  assert.match((await roya.browser.get(paths.memberHome)).body, /رضایت شما لازم است/);
  const { body } = await roya.browser.get(page(caseId));
  assert.match(body, /میلاد کاوسی خسارت‌هایی را می‌بیند که تاریخ خدمت آن‌ها ۱۹ تیر ۱۴۰۵ یا پس از آن است/);
  assert.match(body, /بیمه‌شدهٔ اصلی پیشین تنها خسارت‌های پیش از ۱۹ تیر ۱۴۰۵ را می‌بیند/);
  assert.deepEqual(await faultsOf(body), []);
  assert.deepEqual(await claimsOf(milad.browser), []);
  assert.equal((await consent(roya.browser, caseId)).headers.location, page(caseId));
  assert.equal((await caseState(owner, caseId))?.state, 'approved');
  await applyApproved(database, caseId);
  assert.deepEqual(await caseState(owner, caseId), {
    state: 'solved',
    outcome: 'corrected',
    rejection: null,
  });
  assert.deepEqual(await claimsOf(milad.browser), ['سونوگرافی پاییز']);
  assert.deepEqual(await claimsOf(bahman.browser), ['عینک بهار']);
  assert.deepEqual(await claimsOf(roya.browser), ['عینک بهار', 'سونوگرافی پاییز']);
  const { rows } = await sql`select proof from correction_consent where case_id = ${caseId}`.execute(owner);
  assert.deepEqual(rows, [{ proof: 'sign-in-code' }]);
});

test('a wrong code, another case’s code and a code used up give nothing', async () => {
  const { roya, caseId } = await askRoya();
  const { caseId: other } = await buildAskedConsent(owner, contract, {
    member: roya,
    to: await person('داریوش'),
  });
  const code = await askForCode(roya.browser, caseId);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  const send = (which: number, typed: string) =>
    roya.browser.post(to(paths.memberConsentCode, { caseId: which }), { code: typed, revision: '0' });
  assert.equal((await send(caseId, wrong)).statusCode, 422);
  await roya.browser.get(page(other));
  assert.equal((await send(other, code)).headers.location, page(other));
  assert.equal((await caseState(owner, other))?.state, 'consent');
  await roya.browser.get(page(caseId));
  await send(caseId, code);
  assert.equal((await caseState(owner, caseId))?.state, 'approved');
  await roya.browser.get(page(other));
  await send(other, code);
  assert.equal((await caseState(owner, other))?.state, 'consent');
});

test('the same yes from several browsers at once is one', async () => {
  const { roya, caseId } = await askRoya();
  const code = await askForCode(roya.browser, caseId);
  const browsers = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const browser = visitor(roya.token);
      await browser.get(page(caseId));
      return browser;
    }),
  );
  await Promise.all(
    browsers.map(browser => browser.post(to(paths.memberConsentCode, { caseId }), { code, revision: '0' })),
  );
  const { rows } = await sql`select action from correction_event where case_id = ${caseId}`.execute(owner);
  assert.deepEqual(rows, [{ action: 'consent' }]);
  const { rows: audited } = await sql`select action from audit_entry where action = 'consent.given'
    and subject_id = ${caseId}`.execute(owner);
  assert.equal(audited.length, 1);
});

test('her no ends the case, and nothing has moved', async () => {
  const { bahman, milad, roya, caseId } = await askRoya();
  await press(roya.browser, caseId, paths.memberConsentRefuse);
  assert.deepEqual(await caseState(owner, caseId), {
    state: 'rejected',
    outcome: null,
    rejection: 'consent-refused',
  });
  assert.deepEqual(await claimsOf(bahman.browser), ['عینک بهار', 'سونوگرافی پاییز']);
  assert.deepEqual(await claimsOf(milad.browser), []);
});

test('before it is applied she takes her yes back, and the job that comes late does nothing', async () => {
  const { milad, roya, caseId } = await askRoya();
  await consent(roya.browser, caseId);
  await press(roya.browser, caseId, paths.memberConsentWithdraw);
  assert.equal((await caseState(owner, caseId))?.rejection, 'consent-refused');
  await applyApproved(database, caseId);
  assert.equal((await caseState(owner, caseId))?.state, 'rejected');
  assert.deepEqual(await claimsOf(milad.browser), []);
});

test('afterwards the primary sees none of her claims any more, and all of his again once she agrees anew', async () => {
  const { bahman, milad, roya, caseId } = await askRoya();
  await consent(roya.browser, caseId);
  await applyApproved(database, caseId);
  assert.match((await roya.browser.get(paths.memberHome)).body, /با رضایت شما خسارت‌هایتان را می‌بیند/);
  await press(roya.browser, caseId, paths.memberConsentWithdraw);
  assert.deepEqual(await claimsOf(milad.browser), []);
  assert.match((await milad.browser.get(paths.memberHome)).body, /رویا کاوسی/);
  assert.deepEqual(await claimsOf(bahman.browser), ['عینک بهار'], 'what is another’s stays');
  await press(roya.browser, caseId, paths.memberConsentWithdraw);
  await sql`delete from outbox_message`.execute(owner);
  await consent(roya.browser, caseId);
  assert.deepEqual(await claimsOf(milad.browser), ['سونوگرافی پاییز']);
  const { rows } = await sql<{ action: string }>`select action from audit_entry where subject_id = ${caseId}
    and action like 'consent.%' and action <> 'consent.read' order by at, chain, position`.execute(owner);
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['consent.given', 'consent.withdrawn', 'consent.given'],
  );
});

test('nobody else answers for her: not the primaries, not a stranger, and no statement of her own without a code', async () => {
  const { bahman, milad, roya, caseId } = await askRoya();
  for (const { browser } of [bahman, milad, await person('پروانه')]) {
    assert.equal((await browser.get(page(caseId))).statusCode, 404);
    for (const pattern of [paths.memberConsent, paths.memberConsentRefuse, paths.memberConsentWithdraw]) {
      await browser.get(paths.memberHome);
      const reply = await browser.post(to(pattern, { caseId }), { revision: '0' });
      assert.equal(reply.statusCode, 404);
    }
  }
  for (const { token } of [roya, milad])
    await assert.rejects(
      inSession(database, token, db =>
        sql`update correction_consent set given_at = now(), proof = 'sign-in-code'`.execute(db),
      ),
      /permission denied/,
    );
  assert.equal((await caseState(owner, caseId))?.state, 'consent');
});

test('a yes to what was shown is no yes to what was proposed since', async () => {
  const { roya, caseId } = await askRoya();
  const code = await askForCode(roya.browser, caseId);
  await sql`insert into correction_consent (case_id, revision, person_id, asked_at)
    values (${caseId}, 1, ${roya.personId}, now())`.execute(owner);
  await sql`update correction_case set revision = 1 where id = ${caseId}`.execute(owner);
  await roya.browser.post(to(paths.memberConsentCode, { caseId }), { code, revision: '0' });
  assert.equal((await caseState(owner, caseId))?.state, 'consent');
});
