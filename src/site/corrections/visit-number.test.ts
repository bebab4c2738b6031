import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { correctionWalker } from '../../../test/walk-correction.ts';
import { paths } from '../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;
const { codeTo } = correctionWalker(app);
const contract = await buildContract(owner);
const { staffId } = await buildStaffSession(owner, {
  organizationId: contract.administratorId,
  role: 'administrator-support',
});
const caller = '09369990001';

/** Staff wrote it down for somebody on the telephone, with the number that was told there. */
async function calledIn(nationalId: string, mobile: string, account: 'has-account' | 'none') {
  const member = await buildMember(owner, contract, { nationalId, firstName: 'سارا', lastName: 'احمدی' });
  const accountId = account === 'none' ? undefined : (await buildMemberSession(owner, member)).accountId;
  const made = await buildCase(owner, contract, { member, subject: 'name', mobile });
  await owner
    .updateTable('correction_case')
    .set({
      origin: 'support',
      mobile_proven: false,
      opened_by_staff: staffId,
      opened_by_account: accountId ?? null,
    })
    .where('id', '=', made.caseId)
    .execute();
  return { ...made, member, accountId };
}

async function askForCode(trackingCode: string): Promise<string> {
  const someone = visitor();
  await someone.get(paths.corrections);
  await someone.post(paths.corrections, { tracking_code: trackingCode });
  await someone.get(paths.correctionProof);
  const { body } = await someone.submit(paths.correctionProof, {});
  return body;
}

test('a number told at the telephone gets no code for the case of somebody who has an account; it all looks the same', async () => {
  const { trackingCode } = await calledIn('0012345679', caller, 'has-account');
  assert.match(await askForCode(trackingCode), /۰۱ پایان می‌یابد/);
  assert.equal(await codeTo(caller), '');
});

test('neither where the account was opened after the call', async () => {
  const { trackingCode, member } = await calledIn('0011111129', caller, 'none');
  await buildMemberSession(owner, member);
  await askForCode(trackingCode);
  assert.equal(await codeTo(caller), '');
});

test('whoever has no account gets the code at the number she told, and an account’s own number gets it, too', async () => {
  const none = await calledIn('0022222227', '09369990002', 'none');
  await askForCode(none.trackingCode);
  assert.match(await codeTo('09369990002'), /^[0-9]{6}$/);
  const { accountId, trackingCode, caseId } = await calledIn('0033333336', caller, 'has-account');
  const { mobile } = await owner
    .selectFrom('account')
    .select('mobile')
    .where('id', '=', accountId ?? 0)
    .executeTakeFirstOrThrow();
  await owner.updateTable('correction_case').set({ mobile }).where('id', '=', caseId).execute();
  await askForCode(trackingCode);
  assert.match(await codeTo(mobile), /^[0-9]{6}$/);
});
