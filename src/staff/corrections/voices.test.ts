import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildDesk, caseNow, takeStep } from '../../../test/builders/correction-desk.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { answerQuestion } from '../../domain/correction/opener/answer-question.ts';
import { objectToRejection } from '../../domain/correction/opener/object-to-rejection.ts';
import { paths, to } from '../../paths.ts';
import { systemClock } from '../../platform/clock.ts';

const app = await testApp();
const { owner } = app;
const { contract, employer, agency, administrator } = await buildDesk(app);
const deps = { db: owner, clock: systemClock };
const milad = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
  mobile: null,
});

test('a house that said yes first and no in the end is no voice for the one that looks at an objection', async () => {
  const { caseId } = await buildCase(owner, contract, {
    member: milad,
    changes: [{ field: 'iban', before: undefined, after: 'IR820540102680020817909002' }],
  });
  await takeStep(employer, caseId, paths.correctionConfirm);
  await takeStep(agency, caseId, paths.correctionAsk, { question: 'شبا از کیست؟' });
  await answerQuestion(deps, { caseId, accountId: undefined, text: 'از خودم' });
  await takeStep(agency, caseId, paths.correctionHandOn, { side: 'employer' });
  const rejected = await takeStep(employer, caseId, paths.correctionReject, { reason: 'not-shown' });
  assert.equal(rejected.statusCode, 303);
  await objectToRejection(deps, { caseId, accountId: undefined, text: 'نشان دادم' });
  await takeStep(administrator, caseId, paths.correctionConfirm);
  const { state, turn } = await caseNow(owner, caseId);
  assert.deepEqual([state, turn], ['second', 'employer']);
});

test('the number of whoever opened a case is never laid into the form of a proposal', async () => {
  for (const words of [{ member: milad }, { reason: 'not-on-roster', nationalId: '0684159414' }] as const) {
    const { caseId } = await buildCase(owner, contract, { ...words, mobile: '09360001122' });
    const { statusCode, body } = await employer.visitor.get(to(paths.correctionPropose, { caseId }));
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /name="mobile"[^>]*09360001122/);
    assert.match(body, /name="mobile"/);
  }
});
