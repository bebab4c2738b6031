import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { wordsOf } from '../../../test/builders/roster-visits.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to, withQuery } from '../../paths.ts';
import { fixedClock } from '../../platform/clock.ts';

const { owner, visitor } = await testApp({ clock: fixedClock('2026-11-20T08:00:00Z') });
const first = await buildContract(owner);
const second = await buildContract(owner, { of: first });
const theirs = await buildContract(owner);
const role = 'employer-hr';
const hr = visitor((await buildStaffSession(owner, { organizationId: first.policyholderId, role })).token);
const report = (query: Record<string, string> = {}) => withQuery(paths.readinessReport, query);
const employer = `employer-${first.policyholderId}`;

test('before anything was applied the report says when it will begin', async () => {
  assert.match(wordsOf(await hr.get(report())), /هنوز آماری نیست/);
});

test('an employer’s contracts are one report, each is one of its own, and others are not to be had', async () => {
  const line = { active: 10, ready: 60, spelling: 5, needs_proof: 20, cannot: 5, members: 85 };
  await owner
    .insertInto('readiness_snapshot')
    .values([
      { ...line, contract_id: first.contractId, day: '2026-11-17', active: 0 },
      { ...line, contract_id: second.contractId, day: '2026-11-18' },
      { ...line, contract_id: first.contractId, day: '2026-11-19', active: 30 },
      { ...line, contract_id: theirs.contractId, day: '2026-11-19', members: 9999 },
    ])
    .execute();
  const all = wordsOf(await hr.get(report({ of: employer })));
  // On the last day the second contract counts with its line of the day before.
  assert.match(all, /۴۰ نفر از ۱۷۰ عضو حساب دارند/);
  assert.match(all, /۱۳۰ نفر از ۱۸۰ نفر می‌توانند فعال‌سازی کنند/);
  const one = wordsOf(await hr.get(report({ of: `contract-${first.contractId}` })));
  assert.match(one, /۳۰ نفر از ۸۵ عضو حساب دارند ۳۵٪ ۲۶ آبان: \u2068۰٪/);
  const stolen = wordsOf(await hr.get(report({ of: `contract-${theirs.contractId}` })));
  assert.match(stolen, /۴۰ نفر از ۱۷۰ عضو حساب دارند/);
  assert.doesNotMatch(stolen, /۹٬۹۹۹/);
});

test('the chart says its gist to who cannot see it, and its numbers stand in a table', async () => {
  for (const language of ['fa', 'en']) {
    await hr.get(to(paths.language, { language }));
    const { body } = await hr.get(report({ of: employer }));
    assert.deepEqual(await faultsOf(body), []);
    assert.equal(body.match(/<path class="grade-area/g)?.length, 5);
    assert.match(body, /<desc id="chart-desc">[^<]*170|<desc id="chart-desc">[^<]*۱۷۰/);
  }
  await hr.get(to(paths.language, { language: 'fa' }));
  const { body } = await hr.get(report({ of: employer }));
  assert.match(body, /۱۴۰۵\/۰۸\/۲۸<\/th><td[^>]*>۱۷۰<\/td><td[^>]*>۴۰<\/td>/);
});

test('the same figures are a file', async () => {
  const file = await hr.get(withQuery(paths.readinessFile, { of: employer, days: 30 }));
  assert.match(String(file.headers['content-type']), /^text\/csv/);
  const [header, ...lines] = file.body.replace('\ufeff', '').trim().split('\r\n');
  assert.match(header ?? '', /^روز,روز میلادی,اعضا,حساب دارد/);
  assert.equal(lines.at(-1), '۱۴۰۵/۰۸/۲۸,2026-11-19,170,40,80,10,40,10');
  assert.equal(lines.length, 3);
});
