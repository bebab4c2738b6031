import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember, type TestMember } from '../../../test/builders/members.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { testSecret } from '../../../test/database.ts';
import { inSession } from '../../../test/in-session.ts';
import { goodConfirmation, type Person, walker } from '../../../test/walk-activation.ts';
import type { Deps } from '../../deps.ts';
import { issueEmployerCodes, listEmployerCodes } from '../../domain/activation/employer-code.ts';
import { paths } from '../../paths.ts';
import type { Db } from '../../platform/database.ts';

const app = await testApp();
const { owner, visitor, database, world } = app;
const { begin, askCode, codeTo, proveMobile } = walker(app);
const contract = await buildContract(owner);
const knowing = await buildContract(owner, { proofs: ['employer-code', 'knowledge'] });
const type = await owner
  .insertInto('membership_type')
  .values({ key: 'fund', name_fa: 'صندوق', name_en: 'Fund', position: 2 })
  .returning('id')
  .executeTakeFirstOrThrow();
await owner
  .updateTable('contract')
  .set({ membership_type_id: type.id })
  .where('id', '=', knowing.contractId)
  .execute();
const { token: hr, staffId } = await buildStaffSession(owner, {
  organizationId: contract.policyholderId,
  role: 'employer-hr',
});

function issue(token: string, members: TestMember[], contractId = contract.contractId) {
  const membershipIds = members.map(member => member.membershipId);
  return inSession(database, token, db =>
    issueEmployerCodes(depsOf(db), { contractId, membershipIds, staffId }),
  );
}

function depsOf(db: Db): Deps {
  const { clock, chance, log } = world;
  return { db, clock, chance, log, secret: testSecret, apart: work => work(db) };
}

let next = 0;
async function newMember(where = contract): Promise<{ person: Person; member: TestMember }> {
  next += 1;
  const person = { nationalId: `00845000${10 + next}`, firstName: 'مریم', lastName: 'صالحی' };
  const words = { ...person, mobile: null, certificateNumber: '778812', birthDate: '1979-05-06' };
  return { person, member: await buildMember(owner, where, words) };
}

const byCode = (code: string) => ({ way: 'employer-code', employer_code: code });
const knowledge = {
  way: 'knowledge',
  birth_date_day: '۱۶',
  birth_date_month: 'اردیبهشت',
  birth_date_year: '58',
  certificate_number: '۷۷۸۸۱۲',
};

test('an employer’s code in small letters opens the way; the mobile is then confirmed; the code is used up', async () => {
  const { person, member } = await newMember();
  const [issued] = await issue(hr, [member]);
  const someone = visitor();
  await begin(someone, person);
  const typed = ` ${issued?.code.toLowerCase().replace('-', ' ')} `.replaceAll('8', 'b').replaceAll('2', '۲');
  assert.equal(
    (await someone.post(paths.activationProof, byCode(typed))).headers.location,
    paths.activationProof,
  );
  const shown = await someone.get(paths.activationProof);
  assert.match(shown.body, /کد شما پذیرفته شد/);
  assert.doesNotMatch(shown.body, /employer_code/);
  await askCode(someone, '09127770001');
  const code = (await codeTo('09127770001')) ?? '';
  assert.equal(
    (await someone.post(paths.activationCode, { code })).headers.location,
    paths.activationConfirm,
  );
  await someone.get(paths.activationConfirm);
  const done = await someone.post(paths.activationConfirm, goodConfirmation);
  assert.equal(done.headers.location, paths.activationDone);
  const [listed] = await inSession(database, hr, db => listEmployerCodes(depsOf(db), contract.contractId));
  assert.equal(listed?.membershipId, member.membershipId);
  assert.ok(listed?.usedAt);
});

test('who opens an account with a slip and another mobile does not do it unheard, whichever roster gives a mobile', async () => {
  const person = { nationalId: '0084500099', firstName: 'مریم', lastName: 'صالحی' };
  const member = await buildMember(owner, contract, { ...person, mobile: '09127770098' });
  await buildMember(owner, knowing, { ...person, mobile: '09127770099' });
  const [issued] = await issue(hr, [member]);
  const officer = visitor();
  await begin(officer, person);
  await officer.post(paths.activationProof, byCode(issued?.code ?? ''));
  await askCode(officer, '09127770097');
  await officer.post(paths.activationCode, { code: (await codeTo('09127770097')) ?? '' });
  await officer.get(paths.activationConfirm);
  const done = await officer.post(paths.activationConfirm, goodConfirmation);
  assert.equal(done.headers.location, paths.activationDone);
  const told = await owner
    .selectFrom('outbox_message')
    .select('recipient')
    .where('template', '=', 'account-activated')
    .where('recipient', 'like', '0912777009_')
    .orderBy('recipient')
    .execute();
  assert.deepEqual(
    told.map(message => message.recipient),
    ['09127770097', '09127770098', '09127770099'],
  );
});

test('the code of another row, an earlier code and nonsense are refused alike', async () => {
  const [one, two] = [await newMember(), await newMember()];
  const [old] = await issue(hr, [one.member]);
  const [fresh, another] = await issue(hr, [one.member, two.member]);
  assert.ok(old && fresh && another && old.code !== fresh.code);
  const someone = visitor();
  await begin(someone, one.person);
  for (const code of [another.code, old.code, 'ACDE-FHJK', '؟؟']) {
    const refused = await someone.post(paths.activationProof, byCode(code));
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /پذیرفته نشد/);
  }
  assert.equal(
    (await someone.post(paths.activationProof, byCode(fresh.code))).headers.location,
    paths.activationProof,
  );
});

test('after five wrong employer’s codes the right one is not looked at any more in this attempt', async () => {
  const { person, member } = await newMember();
  const [issued] = await issue(hr, [member]);
  const someone = visitor();
  await begin(someone, person);
  for (let count = 0; count < 5; count += 1) await someone.post(paths.activationProof, byCode('ACDE-FHJK'));
  assert.match((await someone.post(paths.activationProof, byCode(issued?.code ?? ''))).body, /تعداد تلاش‌ها/);
});

test('who proved a mobile the roster does not know goes on with the employer’s code', async () => {
  const { person, member } = await newMember();
  const someone = visitor();
  assert.equal((await proveMobile(someone, person, '09127770002')).headers.location, paths.activationHelp);
  assert.match((await someone.get(paths.activationHelp)).body, /کد کارفرما دارم/);
  const [issued] = await issue(hr, [member]);
  await someone.get(paths.activationProof);
  const proven = await someone.post(paths.activationProof, byCode(issued?.code ?? ''));
  assert.equal(proven.headers.location, paths.activationConfirm);
});

test('a title before the name is accepted with an employer’s code; a neighbour’s name never', async () => {
  const { person, member } = await newMember();
  const [issued] = await issue(hr, [member]);
  const near = visitor();
  await begin(near, { ...person, lastName: 'صالحیان' });
  assert.equal(
    (await near.post(paths.activationProof, byCode(issued?.code ?? ''))).headers.location,
    paths.activationHelp,
  );
  const titled = visitor();
  await begin(titled, { ...person, firstName: 'سیده مریم' });
  assert.equal(
    (await titled.post(paths.activationProof, byCode(issued?.code ?? ''))).headers.location,
    paths.activationProof,
  );
});

test('codes are issued and listed by staff of that contract alone, and their hashes are nobody’s to read', async () => {
  const { member } = await newMember();
  const stranger = await buildStaffSession(owner, {
    organizationId: knowing.policyholderId,
    role: 'employer-hr',
  });
  await assert.rejects(issue(stranger.token, [member]), /row-level security/);
  await issue(hr, [member]);
  assert.deepEqual(
    await inSession(database, stranger.token, db => listEmployerCodes(depsOf(db), contract.contractId)),
    [],
  );
  await assert.rejects(
    inSession(database, hr, db => db.selectFrom('employer_code').select('code_hash').execute()),
    /permission denied/,
  );
});

test('knowledge is offered where contracts of the membership type admit it, and the name must then be the same', async () => {
  const { person } = await newMember(knowing);
  const asFund = async (typed: Person) => {
    const someone = visitor();
    await begin(someone, typed, 'fund');
    return someone;
  };
  const group = visitor();
  assert.doesNotMatch((await begin(group, person)).body, /certificate_number/);
  assert.match((await group.post(paths.activationProof, knowledge)).body, /پذیرفته نشد/);

  const titled = await asFund({ ...person, firstName: 'سیده مریم' });
  assert.match((await titled.post(paths.activationProof, knowledge)).body, /پذیرفته نشد/);
  const nobody = await asFund({ ...person, nationalId: '0790419904' });
  assert.match((await nobody.post(paths.activationProof, knowledge)).body, /پذیرفته نشد/);
  const same = await asFund(person);
  assert.match((await same.get(paths.activationProof)).body, /certificate_number/);
  const wrong = await same.post(paths.activationProof, { ...knowledge, birth_date_month: '13' });
  assert.match(wrong.body, /تاریخ تولد درست نیست/);
  assert.match(
    (await same.post(paths.activationProof, { ...knowledge, certificate_number: '1' })).body,
    /پذیرفته نشد/,
  );
  assert.equal((await same.post(paths.activationProof, knowledge)).headers.location, paths.activationProof);
});

test('who is insured by her own employer proves her own mobile; the mobile of her husband’s roster does not open it', async () => {
  const person = { nationalId: '0084500123', firstName: 'مریم', lastName: 'صالحی' };
  const husband = await newMember();
  await buildMember(owner, contract, { ...person, primary: husband.member, mobile: '09127770011' });
  await buildMember(owner, await buildContract(owner, { of: contract }), {
    ...person,
    mobile: '09127770012',
  });
  const his = await proveMobile(visitor(), person, '09127770011');
  assert.equal(his.headers.location, paths.activationHelp);
  const hers = await proveMobile(visitor(), person, '09127770012');
  assert.equal(hers.headers.location, paths.activationConfirm);
});

test('of two browsers that confirm the same person at once one makes the account, the other reads the help', async () => {
  const person = { nationalId: '0684159414', firstName: 'سینا', lastName: 'بهرامی' };
  await buildMember(owner, contract, { ...person, mobile: '09127770005' });
  const browsers = [visitor(), visitor()];
  for (const browser of browsers) {
    assert.equal(
      (await proveMobile(browser, person, '09127770005')).headers.location,
      paths.activationConfirm,
    );
    await browser.get(paths.activationConfirm);
  }
  const answers = await Promise.all(
    browsers.map(browser => browser.post(paths.activationConfirm, goodConfirmation)),
  );
  const places = answers.map(answer => answer.headers.location).sort();
  assert.deepEqual(places, [paths.activationDone, paths.activationHelp]);
});
