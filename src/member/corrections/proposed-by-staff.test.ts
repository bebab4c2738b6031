import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildDesk, takeStep } from '../../../test/builders/correction-desk.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { paths, to } from '../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;
const { contract, employer } = await buildDesk(app);
const words = { firstName: 'سارا', lastName: 'احمدی' };
const husband = await buildMember(owner, contract, { ...words, nationalId: '0012345679' });
const wife = await buildMember(owner, contract, {
  ...words,
  nationalId: '0684159414',
  standing: 'dependent',
  relation: 'spouse',
  primary: husband,
});

test('what he asked for he reads in full; a number that staff propose since, in a case about his wife, he does not', async () => {
  const { accountId, token } = await buildMemberSession(owner, husband);
  const { caseId } = await buildCase(owner, contract, {
    member: wife,
    subject: 'certificate',
    openedByAccount: accountId,
    changes: [{ field: 'certificateNumber', before: undefined, after: '445566' }],
  });
  const read = async () => (await visitor(token).get(to(paths.memberCorrection, { caseId }))).body;
  assert.match(await read(), /445566/);
  const proposed = await takeStep(employer, caseId, paths.correctionPropose, { mobile: '09351234567' });
  assert.equal(proposed.statusCode, 303);
  const body = await read();
  assert.doesNotMatch(body, /09351234567|445566/);
  assert.match(body, /0935\*\*\*4567/);
});
