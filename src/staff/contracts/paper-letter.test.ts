import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { paths, to } from '../../paths.ts';
import { textsOf } from '../../texts/texts.ts';

const { visitor, owner } = await testApp();
const { contracts } = textsOf('fa');
const contract = await buildContract(owner);
const { contractId, policyholderId, administratorId } = contract;
const hr = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });
const keeper = await buildStaffSession(owner, {
  organizationId: administratorId,
  role: 'system-administrator',
});
const address = to(paths.contractPaperLetter, { contractId });

const wantsLetter = async (number: string) =>
  (
    await owner
      .selectFrom('contract')
      .select('paper_letter')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
  ).paper_letter;

test('whoever keeps house says whether a contract wants letters, and its employer reads it', async () => {
  const someone = visitor(keeper.token);
  const page = to(paths.contract, { contractId });
  assert.ok((await someone.get(page)).body.includes(contracts.paperLetterUnwanted));
  assert.ok(
    (await someone.submit(address, { paper_letter: 'yes' })).body.includes(contracts.paperLetterWanted),
  );
  const shown = await visitor(hr.token).get(page);
  assert.ok(shown.body.includes(contracts.paperLetterWanted));
  assert.ok(!shown.body.includes(contracts.paperLetterStop));
  assert.ok(
    (await someone.submit(address, { paper_letter: 'no' })).body.includes(contracts.paperLetterUnwanted),
  );
});

test('the employer cannot change it', async () => {
  const someone = visitor(hr.token);
  await someone.get(paths.staffHome);
  assert.equal((await someone.post(address, { paper_letter: 'yes' })).statusCode, 403);
  assert.ok(
    (await someone.get(to(paths.contract, { contractId }))).body.includes(contracts.paperLetterUnwanted),
  );
});

test('a new contract is given it with its other terms', async () => {
  const someone = visitor(keeper.token);
  await someone.get(paths.contractNew);
  for (const [number, paper_letter] of [
    ['1406/77', 'yes'],
    ['1406/78', ''],
  ] as const) {
    await someone.post(paths.contractNew, {
      title_fa: 'درمان تکمیلی ۱۴۰۶',
      title_en: 'Supplementary health 1406',
      number,
      policyholder: String(policyholderId),
      insurer: String(contract.insurerId),
      agency: '',
      administrator: String(administratorId),
      membership_type: String(contract.membershipTypeId),
      jalali_year: '1406',
      starts_on: '',
      ends_on: '',
      proof_mobile: 'yes',
      mass_leave: '10',
      paper_letter,
    });
    assert.equal(await wantsLetter(number), paper_letter === 'yes');
  }
});
