import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { askCorrection, buildMemberVisit, caseIdOf } from '../../../test/builders/correction-visits.ts';
import { buildMember } from '../../../test/builders/members.ts';

const { owner, visitor } = await testApp();
const contract = await buildContract(owner);

test('one subject has one case at a time: again, from two windows and at one moment it is the same', async () => {
  const sara = await buildMember(owner, contract, {
    nationalId: '0033333336',
    firstName: 'سارا',
    lastName: 'احمدی',
  });
  const { token, accountId } = await buildMemberVisit(owner, sara);
  const windows = await Promise.all(
    ['احمدیان', 'احمدی‌پور', 'احمد'].map(async last_name => {
      const browser = visitor(token);
      await browser.get('/member/corrections/new/name');
      return { browser, last_name };
    }),
  );
  const replies = await Promise.all(
    [...windows, ...windows].map(({ browser, last_name }) =>
      browser.upload('/member/corrections/new/name', { first_name: 'سارا', last_name }),
    ),
  );
  assert.deepEqual(new Set(replies.map(reply => reply.statusCode)), new Set([303]));
  assert.equal(new Set(replies.map(caseIdOf)).size, 1);
  const cases = await owner
    .selectFrom('correction_case')
    .select('id')
    .where('opened_by_account', '=', accountId)
    .execute();
  assert.equal(cases.length, 1);
  const jobs = await owner
    .selectFrom('correction_event')
    .select('action')
    .where('case_id', '=', cases[0]?.id ?? 0)
    .execute();
  assert.deepEqual(jobs, [{ action: 'open' }]);
});

test('once it is over, the same can be asked for again', async () => {
  const reza = await buildMember(owner, contract, {
    nationalId: '0044444445',
    firstName: 'رضا',
    lastName: 'محمدی',
  });
  const { token } = await buildMemberVisit(owner, reza);
  const browser = visitor(token);
  const fields = { first_name: 'رضا', last_name: 'محمدیان' };
  const first = caseIdOf(await askCorrection(browser, { subject: 'name' }, fields));
  await browser.get(`/member/corrections/${first}`);
  await browser.submit(`/member/corrections/${first}/withdraw`, {});
  const second = caseIdOf(await askCorrection(browser, { subject: 'name' }, fields));
  assert.notEqual(second, first);
  assert.equal(
    caseIdOf(await askCorrection(browser, { subject: 'name' }, { ...fields, last_name: 'محمد' })),
    second,
  );
});

test('thirty requests a day are enough for anybody', async () => {
  const busy = await buildMember(owner, contract, {
    nationalId: '0055555554',
    firstName: 'سیما',
    lastName: 'کریمی',
  });
  const { token } = await buildMemberVisit(owner, busy);
  const browser = visitor(token);
  await browser.get('/member/corrections/new/name');
  const send = (at: number) =>
    browser.upload('/member/corrections/new/name', {
      first_name: 'سیما',
      last_name: `کریمی ${'ب'.repeat(at + 1)}`,
    });
  for (let at = 0; at < 30; at += 1) assert.equal((await send(at)).statusCode, 303);
  const refused = await send(31);
  assert.equal(refused.statusCode, 429);
  assert.match(refused.body, /امروز درخواست‌های زیادی/);
});
