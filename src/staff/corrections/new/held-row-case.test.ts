import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { caseIdOf } from '../../../../test/builders/correction-visits.ts';
import { openRosterVisits } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { paths, to, withQuery } from '../../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;

test('a row that was held back has a case of its own, opened from the page of held rows, once', async () => {
  const { hr, bring, apply, contract } = await openRosterVisits(app);
  const rosterId = await bring([
    { first: 'سارا', last: 'احمدی', nationalId: nationalIdOf(1), relation: 'اصلی' },
    { first: 'نگار', last: 'رضایی', nationalId: '12345', primary: nationalIdOf(1), relation: 'همسر' },
  ]);
  await apply(rosterId);
  const address = withQuery(paths.correctionNew, { roster: rosterId, row: 3 });
  const held = await hr.get(to(paths.heldRows, { contractId: contract.contractId }));
  assert.ok(held.body.includes(address.replace('&', '&amp;')));
  const choice = await hr.get(address);
  assert.match(choice.body, /نگار رضایی/);
  const form = withQuery(paths.correctionNew, { roster: rosterId, row: 3, subject: 'national-id' });
  await hr.get(form);
  const opened = await Promise.all([2, 2, 4].map(at => hr.post(form, { national_id: nationalIdOf(at) })));
  assert.deepEqual(
    opened.map(reply => reply.statusCode),
    [303, 303, 303],
  );
  assert.equal(new Set(opened.map(caseIdOf)).size, 1);
  const [first] = opened;
  assert.ok(first);
  const made = await owner
    .selectFrom('correction_case')
    .selectAll()
    .where('id', '=', caseIdOf(first))
    .executeTakeFirstOrThrow();
  assert.deepEqual(
    [made.roster_id, made.roster_row, made.membership_id, made.first_name, made.contract_id],
    [rosterId, 3, null, 'نگار', contract.contractId],
  );
  const elsewhere = await buildContract(owner);
  const { token } = await buildStaffSession(owner, {
    organizationId: elsewhere.policyholderId,
    role: 'employer-hr',
  });
  assert.equal((await visitor(token).get(address)).statusCode, 404);
  assert.equal((await hr.get(withQuery(paths.correctionNew, { roster: rosterId, row: 2 }))).statusCode, 404);
});
