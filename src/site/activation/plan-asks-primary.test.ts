import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { walker } from '../../../test/walk-activation.ts';
import { paths } from '../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;
const { proveMobile } = walker(app);
const contract = await buildContract(owner);
const primary = await buildMember(owner, contract, {
  nationalId: '0084500011',
  firstName: 'مریم',
  lastName: 'صالحی',
});
const names = { firstName: 'آوا', lastName: 'صالحی' };
const linked = { ...names, nationalId: '0084500021' };
const orphan = { ...names, nationalId: '0084500031' };
await buildMember(owner, contract, { ...linked, primary, mobile: '09121112244' });
await buildMember(owner, contract, { ...orphan, standing: 'dependent', mobile: '09121112255' });

const setPlan = (needs_primary: boolean) =>
  owner.updateTable('plan').set({ needs_primary }).where('contract_id', '=', contract.contractId).execute();

test('where the plan takes no dependent without a primary, one who is linked to nobody does not get in', async () => {
  await setPlan(true);
  const refused = await proveMobile(visitor(), orphan, '09121112255');
  assert.equal(refused.headers.location, paths.activationHelp);
  const admitted = await proveMobile(visitor(), linked, '09121112244');
  assert.equal(admitted.headers.location, paths.activationConfirm);
});

test('other plans let her in', async () => {
  await setPlan(false);
  const admitted = await proveMobile(visitor(), orphan, '09121112255');
  assert.equal(admitted.headers.location, paths.activationConfirm);
});
