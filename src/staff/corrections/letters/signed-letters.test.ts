import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { pdf } from '../../../../test/builders/documents.ts';
import { openLetterDesk } from '../../../../test/builders/letter-desk.ts';
import { wordsOf } from '../../../../test/builders/roster-visits.ts';
import { inSession } from '../../../../test/in-session.ts';
import { signLetter } from '../../../domain/correction/letters/sign-letter.ts';
import { paths, to } from '../../../paths.ts';
import { systemClock as clock } from '../../../platform/clock.ts';
import { textsOf } from '../../../texts/texts.ts';

const app = await testApp();
const { owner, database } = app;
const { letters: texts, flash } = textsOf('fa');
const { contract, hr, agency, waitingCase, make, sign, caseOf, actionsOf } = await openLetterDesk(app);
const signedAddress = (letterId: number) => to(paths.correctionLetterSigned, { letterId });
const letterOf = (letterId: number) =>
  owner.selectFrom('correction_letter').selectAll().where('id', '=', letterId).executeTakeFirstOrThrow();

test('the same scan sent again, and ten at once, take each case on once; another scan is refused', async () => {
  const caseId = await waitingCase();
  const letterId = await make([caseId]);
  const replies = await Promise.all(Array.from({ length: 10 }, () => sign(letterId)));
  // Where many pictures come at once, some are asked to come again.
  for (const { statusCode } of replies)
    assert.ok(statusCode === 303 || statusCode === 422, String(statusCode));
  assert.deepEqual(await actionsOf(caseId), ['letter', 'sign']);
  assert.equal((await sign(letterId)).statusCode, 303);
  const other = await sign(letterId, hr, pdf());
  assert.equal(other.statusCode, 422);
  assert.deepEqual(await actionsOf(caseId), ['letter', 'sign']);
  const kept = await letterOf(letterId);
  assert.equal(kept.signed_type, 'image/jpeg');
});

test('a case that has moved on, or proposes something else by now, is left alone and told', async () => {
  const [waiting, gone, changed] = [await waitingCase(), await waitingCase(), await waitingCase()];
  const letterId = await make([waiting, gone, changed]);
  await owner.updateTable('correction_case').set({ state: 'review' }).where('id', '=', gone).execute();
  await owner.updateTable('correction_case').set({ revision: 1 }).where('id', '=', changed).execute();
  const visitor = app.visitor(hr.token);
  const before = wordsOf(await visitor.get(to(paths.correctionLetter, { letterId })));
  assert.ok(before.includes(texts.changedSince));
  const page = await (async () => {
    const reply = await visitor.upload(signedAddress(letterId), {}, { name: 'a.pdf', bytes: pdf() });
    return visitor.get(String(reply.headers.location));
  })();
  const words = wordsOf(page);
  assert.ok(words.includes(flash.letterSignedPartly));
  for (const effect of ['moved', 'not-now', 'changed-meanwhile'] as const)
    assert.ok(words.includes(texts.effects[effect]), effect);
  assert.equal((await caseOf(waiting)).state, 'approved');
  assert.equal((await caseOf(gone)).state, 'review');
  assert.equal((await caseOf(changed)).state, 'letter');
});

test('a signed letter does not stand for the second house', async () => {
  const caseId = await waitingCase();
  await owner.updateTable('correction_case').set({ needs_second: true }).where('id', '=', caseId).execute();
  await sign(await make([caseId]));
  const { state, turn } = await caseOf(caseId);
  assert.deepEqual([state, turn], ['second', 'agency']);
});

test('what was signed cannot be written over, whatever statement says so', async () => {
  const letterId = await make([await waitingCase()]);
  await sign(letterId);
  await assert.rejects(
    inSession(database, hr.token, db =>
      db
        .updateTable('correction_letter')
        .set({ signed_bytes: Buffer.from('x') })
        .where('id', '=', letterId)
        .execute(),
    ),
    /has been signed/,
  );
  await assert.rejects(
    inSession(database, hr.token, db =>
      db
        .updateTable('correction_letter')
        .set({ pdf: Buffer.from('x') })
        .where('id', '=', letterId)
        .execute(),
    ),
    /permission denied/,
  );
});

test('a file that is no scan is answered at its field, and nothing moves', async () => {
  const caseId = await waitingCase();
  const letterId = await make([caseId]);
  const reply = await sign(letterId, hr, Buffer.from('<html></html>'));
  assert.equal(reply.statusCode, 422);
  assert.ok(wordsOf(reply).includes(textsOf('fa').attachments.refusals['not-a-picture']));
  const empty = await app.visitor(hr.token);
  await empty.get(to(paths.correctionLetter, { letterId }));
  const none = await empty.upload(signedAddress(letterId), {}, { name: '', bytes: new Uint8Array() });
  assert.ok(wordsOf(none).includes(texts.errors.file));
  assert.equal((await caseOf(caseId)).state, 'letter');
});

test('two people who sign one letter with different scans at once keep the first', async () => {
  const caseId = await waitingCase();
  const letterId = await make([caseId]);
  const folder = app.world.config.dataFolder;
  const paper = (name: string) => `${folder}/${name}.pdf`;
  for (const name of ['one', 'two']) await writeFile(paper(name), pdf({ objects: `% ${name}\n` }));
  const by = (staffId: number, side: 'employer' | 'agency', organizationId: number) =>
    ({ kind: 'staff', staffId, organizationId, side }) as const;
  const results = await Promise.all([
    inSession(database, hr.token, db =>
      signLetter(
        { db, clock },
        { letterId, filePath: paper('one'), actor: by(hr.staffId, 'employer', contract.policyholderId) },
      ),
    ),
    inSession(database, agency.token, db =>
      signLetter(
        { db, clock },
        { letterId, filePath: paper('two'), actor: by(agency.staffId, 'agency', contract.agencyId) },
      ),
    ),
  ]);
  assert.equal(results.filter(({ ok }) => ok).length, 1);
  assert.ok(results.some(result => !result.ok && result.why === 'signed-already'));
  assert.deepEqual(await actionsOf(caseId), ['letter', 'sign']);
});
