import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { inSession } from '../../../test/in-session.ts';
import { readSecurityCode } from '../../../test/security-code.ts';
import { goodConfirmation, walker } from '../../../test/walk-activation.ts';
import { correctionWalker } from '../../../test/walk-correction.ts';
import { applyCase } from '../../domain/correction/apply-case.ts';
import { findCase } from '../../domain/correction/find-case.ts';
import { giveResumeLink } from '../../domain/correction/give-resume-link.ts';
import { moveCase } from '../../domain/correction/move-case.ts';
import { paths, to } from '../../paths.ts';
import { systemChance } from '../../platform/chance.ts';
import { systemClock } from '../../platform/clock.ts';

const app = await testApp();
const { owner, database, visitor, world } = app;
const { codeTo } = walker(app);
const { failAndOpen } = correctionWalker(app);
const contract = await buildContract(owner);
const mobile = '09123334455';
const milad = { nationalId: '0089999999', firstName: 'میلاد', lastName: 'کاوسی' };
await buildMember(owner, contract, { ...milad, lastName: 'کاوشی', mobile });
const job = database.pool('job').db;
const hr = await buildStaffSession(owner, { organizationId: contract.policyholderId, role: 'employer-hr' });

/** As the employer confirms with one click, and the job applies. */
async function confirmAndApply(caseId: number): Promise<void> {
  const actor = {
    kind: 'staff',
    staffId: hr.staffId,
    organizationId: contract.policyholderId,
    side: 'employer',
  } as const;
  const moved = await inSession(database, hr.token, db =>
    moveCase(
      { db, clock: systemClock },
      {
        caseId,
        action: 'confirm',
        actor,
        async decide({ revision }) {
          await sql`insert into correction_approval values (${caseId}, ${revision}, ${hr.staffId},
            ${contract.policyholderId}, now())`.execute(db);
          return { state: 'approved' };
        },
      },
    ),
  );
  assert.ok(moved.ok);
  await applyCase({ db: job, clock: systemClock }, caseId);
  assert.equal((await findCase(owner, caseId))?.outcome, 'corrected');
}

const linkOf = async (caseId: number) =>
  to(paths.activationResume, { token: (await giveResumeLink(job, caseId, systemChance)) ?? '' });

test('from a failed activation over the employer’s click to a signed-in member, by the link of the message', async () => {
  const { caseId } = await failAndOpen(milad, mobile);
  await confirmAndApply(caseId);
  const link = await linkOf(caseId);
  const someone = visitor();
  for (const _ of ['a preview of the link', 'the person'])
    assert.match((await someone.get(link)).body, /فرستادن کد و ادامه/);
  const resumed = await someone.post(link, {});
  assert.equal(resumed.headers.location, paths.activationCode);
  await someone.get(paths.activationCode);
  const proven = await someone.post(paths.activationCode, { code: (await codeTo(mobile)) ?? '' });
  assert.equal(proven.headers.location, paths.activationConfirm, proven.body);
  const confirm = await someone.get(paths.activationConfirm);
  assert.match(confirm.body, /کاوسی/);
  const done = await someone.post(paths.activationConfirm, goodConfirmation);
  assert.equal(done.headers.location, paths.activationDone);
  const { body } = await someone.get(paths.signIn);
  const entered = await someone.post(paths.signIn, {
    national_id: milad.nationalId,
    password: goodConfirmation.password,
    membership_type: String(contract.membershipTypeId),
    ...readSecurityCode(world, body),
  });
  assert.equal(entered.headers.location, paths.signInCode);
  const used = await visitor().get(link);
  assert.match(used.body, /این پیوند دیگر کار نمی‌کند/);
});

test('a link works once, even pressed in two browsers at once; an old and a made-up one lead to activation', async () => {
  const person = { ...milad, nationalId: '0084575948' };
  await buildMember(owner, contract, { ...person, lastName: 'کاوشی', mobile });
  const { caseId } = await failAndOpen(person, mobile);
  assert.equal(await giveResumeLink(job, caseId, systemChance), undefined, 'not before it is solved');
  await confirmAndApply(caseId);
  const first = await linkOf(caseId);
  const second = await linkOf(caseId);
  const [one, two] = [visitor(), visitor()];
  await one.get(second);
  await two.get(second);
  const pressed = await Promise.all([one.post(second, {}), two.post(second, {})]);
  assert.deepEqual(pressed.map(({ statusCode }) => statusCode).sort(), [303, 410]);
  const expired = await linkOf(caseId);
  await sql`update correction_case set resume_until = now() - interval '1 second' where id = ${caseId}`.execute(
    owner,
  );
  for (const ended of [first, expired, to(paths.activationResume, { token: 'made-up' })]) {
    const { body, statusCode } = await visitor().get(ended);
    assert.equal(statusCode, 200);
    assert.match(body, /این پیوند دیگر کار نمی‌کند/);
    assert.ok(body.includes(`href="${paths.activation}"`));
  }
});
