import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { walker } from '../../../test/walk-activation.ts';
import { correctionWalker } from '../../../test/walk-correction.ts';
import { paths } from '../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;
const { begin } = walker(app);
const { fail, open } = correctionWalker(app);
const contract = await buildContract(owner);
const name = { firstName: 'آرزو', lastName: 'صبوری' };
const arezu = { ...name, nationalId: '0084575948' };
await buildMember(owner, contract, { ...arezu, mobile: '09123334455' });
const count = async () => (await owner.selectFrom('correction_case').select('id').execute()).length;

test('whoever has proven nothing is told to show a phone first, and opens nothing', async () => {
  const before = await count();
  const someone = visitor();
  await begin(someone, arezu);
  const help = await someone.get(`${paths.activationHelp}?ask=yes`);
  assert.match(help.body, /نخست شمارهٔ تلفن همراه خود را/);
  assert.ok(!help.body.includes(`href="${paths.activationCorrection}"`));
  assert.equal((await someone.get(paths.activationCorrection)).headers.location, paths.activationHelp);
  const sent = await someone.post(paths.activationCorrection, { employer: '', told: '' });
  assert.equal(sent.headers.location, paths.activationHelp);
  assert.equal(await count(), before);
});

test('what was typed is shown and kept, with what was added; sent again and again it is one case', async () => {
  const before = await count();
  const someone = visitor();
  await fail(someone, arezu, '09367770001');
  const { body } = await someone.get(paths.activationCorrection);
  for (const word of [arezu.nationalId, 'آرزو', 'صبوری', '09367770001']) assert.ok(body.includes(word), word);
  const fields = { employer: ' فولاد سپهر ', told: 'پس از ازدواج نامم عوض شد' };
  const sent = await Promise.all(
    Array.from({ length: 5 }, () => someone.post(paths.activationCorrection, fields)),
  );
  for (const one of sent) assert.equal(one.headers.location, paths.activationCorrectionOpened, one.body);
  assert.equal(await count(), before + 1);
  const { told, employer_named, mobile, mobile_proven, language } = await owner
    .selectFrom('correction_case')
    .selectAll()
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  assert.deepEqual(
    { told, employer_named, mobile, mobile_proven, language },
    {
      told: 'پس از ازدواج نامم عوض شد',
      employer_named: 'فولاد سپهر',
      mobile: '09367770001',
      mobile_proven: true,
      language: 'fa',
    },
  );
});

test('the same person is led to the case that is open; somebody else with the same ID opens one of his own', async () => {
  const someone = visitor();
  await fail(someone, arezu, '09367770002');
  const first = await open(someone);
  const later = visitor();
  await fail(later, arezu, '09367770002');
  const help = await later.get(paths.activationHelp);
  assert.ok(help.body.includes(`href="${paths.activationCorrectionOpened}"`));
  const led = await later.get(paths.activationCorrection);
  assert.equal(led.headers.location, paths.activationCorrectionOpened);
  const { body } = await later.get(paths.activationCorrectionOpened);
  assert.match(body, /درخواستی در جریان دارید/);
  const other = visitor();
  await fail(other, arezu, '09367770003');
  const second = await open(other);
  assert.notEqual(second.caseId, first.caseId);
});

test('two attempts of one person at once end in one case', async () => {
  const before = await count();
  const [one, two] = [visitor(), visitor()];
  const person = { ...name, nationalId: nationalIdOf(77) };
  await fail(one, person, '09367770004');
  await fail(two, person, '09367770004');
  const sent = await Promise.all(
    [one, two].map(each => each.post(paths.activationCorrection, { employer: '', told: '' })),
  );
  for (const each of sent) assert.equal(each.headers.location, paths.activationCorrectionOpened);
  assert.equal(await count(), before + 1);
});

test('an ID opens few cases a day, whatever the mobiles, and the page says so plainly', async () => {
  await sql`delete from throttle`.execute(owner);
  const person = { ...name, nationalId: nationalIdOf(200) };
  for (let number = 0; number < 8; number += 1) {
    const someone = visitor();
    await fail(someone, person, `0936666000${number}`);
    await open(someone);
  }
  const late = visitor();
  await fail(late, person, '09366660009');
  await late.get(paths.activationCorrection);
  const refused = await late.post(paths.activationCorrection, { employer: 'الف', told: '' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /امروز با این شماره/);
  assert.match(refused.body, /value="الف"/);
});

test('whoever opens and withdraws again and again keeps nobody else with that ID from a case', async () => {
  await sql`delete from throttle`.execute(owner);
  const person = { ...name, nationalId: nationalIdOf(201) };
  const again = async () => {
    const stranger = visitor();
    await fail(stranger, person, '09366661111');
    await stranger.get(paths.activationCorrection);
    const sent = await stranger.post(paths.activationCorrection, { employer: '', told: '' });
    await sql`update correction_case set state = 'withdrawn', closed_at = now() where mobile = '09366661111'`.execute(
      owner,
    );
    return sent.statusCode;
  };
  const codes: number[] = [];
  for (let time = 0; time < 4; time += 1) codes.push(await again());
  assert.deepEqual(codes, [303, 303, 422, 422]);
  const herself = visitor();
  await fail(herself, person, '09366662222');
  await open(herself);
});

test('what is too long comes back as a sentence, with what was typed', async () => {
  const someone = visitor();
  await fail(someone, { ...name, nationalId: nationalIdOf(301) }, '09367770006');
  await someone.get(paths.activationCorrection);
  const refused = await someone.post(paths.activationCorrection, { employer: 'ا'.repeat(121), told: 'سلام' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#employer"/);
  assert.match(refused.body, /سلام/);
});
