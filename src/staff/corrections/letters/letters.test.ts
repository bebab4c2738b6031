import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { photo } from '../../../../test/builders/documents.ts';
import { newLetterAddress, openLetterDesk } from '../../../../test/builders/letter-desk.ts';
import { buildMember } from '../../../../test/builders/members.ts';
import { wordsOf } from '../../../../test/builders/roster-visits.ts';
import { buildMemberSession, buildStaffSession } from '../../../../test/builders/sessions.ts';
import { inSession } from '../../../../test/in-session.ts';
import { makeLetter } from '../../../domain/correction/letters/make-letter.ts';
import { paths, to, withQuery } from '../../../paths.ts';
import { systemClock as clock } from '../../../platform/clock.ts';
import { textsOf } from '../../../texts/texts.ts';
import { composeLetter } from './compose-letter.ts';

const app = await testApp();
const { owner, database } = app;
const { letters: texts } = textsOf('fa');
const { contract, hr, agency, waitingCase, make, sign, caseOf, actionsOf } = await openLetterDesk(app);
const { policyholderId } = await buildContract(owner);
const others = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });
const scan = await photo();
const signedAddress = (letterId: number) => to(paths.correctionLetterSigned, { letterId });
const letterOf = (letterId: number) =>
  owner.selectFrom('correction_letter').selectAll().where('id', '=', letterId).executeTakeFirstOrThrow();

test('a letter is made for what waits, printed, signed, and its cases go on', async () => {
  const caseIds = [await waitingCase(), await waitingCase()];
  const visitor = app.visitor(hr.token);
  const page = await visitor.get(withQuery(paths.correctionLetterNew, { case: caseIds[0] }));
  assert.ok(wordsOf(page).includes('به جای'));
  assert.equal(page.body.match(/name="case"[^>]*checked/g)?.length, 1);
  const letterId = await make(caseIds);
  for (const caseId of caseIds) assert.deepEqual(await actionsOf(caseId), ['letter']);
  const paper = await visitor.get(to(paths.correctionLetterPdf, { letterId }));
  assert.equal(paper.headers['content-type'], 'application/pdf');
  assert.match(
    String(paper.headers['content-disposition']),
    /^attachment; filename\*=UTF-8''letter-1\d{3}-\d+\.pdf$/,
  );
  assert.ok(paper.rawPayload.equals((await letterOf(letterId)).pdf));
  const reply = await sign(letterId, agency);
  assert.equal(reply.headers.location, to(paths.correctionLetter, { letterId }));
  for (const caseId of caseIds) {
    assert.deepEqual(await actionsOf(caseId), ['letter', 'sign']);
    assert.equal((await caseOf(caseId)).state, 'approved');
  }
  const signedPage = wordsOf(await visitor.get(to(paths.correctionLetter, { letterId })));
  assert.equal(signedPage.split(texts.effects.moved).length - 1, 2);
  const picture = await app.visitor(hr.token).get(signedAddress(letterId));
  assert.equal(picture.headers['content-type'], 'image/jpeg');
  assert.equal(picture.headers['content-security-policy'], "default-src 'none'; sandbox");
  const list = wordsOf(await app.visitor(hr.token).get(paths.correctionLetters));
  assert.ok(list.includes(texts.signedState));
});

test('letters made at the same moment have numbers of their own, without a gap', async () => {
  const of = await buildContract(owner, { of: contract });
  const staff = await buildStaffSession(owner, { organizationId: of.agencyId, role: 'agency-expert' });
  const serials = async () =>
    (
      await owner
        .selectFrom('correction_letter')
        .select('serial')
        .where('policyholder_id', '=', contract.policyholderId)
        .orderBy('serial')
        .execute()
    ).map(({ serial }) => serial);
  const earlier = (await serials()).length;
  const caseIds = [];
  for (let count = 0; count < 8; count += 1) caseIds.push(await waitingCase({ of }));
  const actor = {
    kind: 'staff',
    staffId: staff.staffId,
    organizationId: of.agencyId,
    side: 'agency',
  } as const;
  const results = await Promise.all(
    caseIds.map(caseId =>
      inSession(database, staff.token, db =>
        makeLetter(
          { db, clock },
          { contractId: of.contractId, caseIds: [caseId], recipient: 'insurer', reason: undefined, actor },
          composeLetter,
        ),
      ),
    ),
  );
  assert.ok(results.every(({ ok }) => ok));
  assert.deepEqual(
    await serials(),
    Array.from({ length: earlier + 8 }, (_, index) => index + 1),
  );
});

test('what is wrong with a letter is said, and no number is spent on it', async () => {
  const caseId = await waitingCase();
  const visitor = app.visitor(hr.token);
  const send = async (fields: Record<string, string>) => {
    await visitor.get(newLetterAddress(contract));
    return visitor.post(newLetterAddress(contract), fields);
  };
  const count = async () => (await owner.selectFrom('correction_letter').select('id').execute()).length;
  const before = await count();
  const none = await send({ recipient: 'agency' });
  assert.equal(none.statusCode, 422);
  assert.ok(wordsOf(none).includes(texts.errors['none-chosen']));
  const nobody = await send({ case: String(caseId) });
  assert.ok(wordsOf(nobody).includes(texts.errors.recipient));
  const long = await send({ case: String(caseId), recipient: 'agency', reason: 'الف'.repeat(300) });
  assert.ok(wordsOf(long).includes(texts.errors['too-long']));
  await owner
    .updateTable('correction_case')
    .set({ state: 'question', turn: 'member' })
    .where('id', '=', caseId)
    .execute();
  const moved = await send({ case: String(caseId), recipient: 'agency' });
  assert.equal(moved.statusCode, 422);
  assert.ok(wordsOf(moved).includes(texts.errors['changed-meanwhile']));
  assert.equal(await count(), before);
  assert.deepEqual(await actionsOf(caseId), []);
});

test('a case of another contract cannot be put into a letter', async () => {
  const stranger = await waitingCase({ of: await buildContract(owner, { of: contract }) });
  const visitor = app.visitor(hr.token);
  await visitor.get(newLetterAddress(contract));
  const reply = await visitor.post(newLetterAddress(contract), {
    case: String(stranger),
    recipient: 'agency',
  });
  assert.equal(reply.statusCode, 422);
});

test('another employer, and a member whom it names, see nothing of a letter', async () => {
  const member = await buildMember(owner, contract, {
    nationalId: '0684159414',
    firstName: 'پروانه',
    lastName: 'صالحی',
  });
  const account = await buildMemberSession(owner, member);
  const { caseId } = await buildCase(owner, contract, {
    member,
    openedByAccount: account.accountId,
    changes: [{ field: 'lastName', before: 'صالحی', after: 'صالحیان' }],
  });
  const letterId = await make([caseId]);
  for (const path of [paths.correctionLetter, paths.correctionLetterPdf, paths.correctionLetterSigned])
    assert.equal((await app.visitor(others.token).get(to(path, { letterId }))).statusCode, 404, path);
  assert.equal((await app.visitor(others.token).get(newLetterAddress(contract))).statusCode, 404);
  const stolen = await app.visitor(others.token);
  await stolen.get(paths.staffHome);
  assert.equal(
    (await stolen.upload(signedAddress(letterId), {}, { name: 'a.jpg', bytes: scan })).statusCode,
    404,
  );
  for (const token of [others.token, account.token]) {
    const rows = await inSession(database, token, db =>
      db.selectFrom('correction_letter').select('id').execute(),
    );
    assert.deepEqual(rows, []);
  }
});
