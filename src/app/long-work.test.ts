import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { openRosterVisits } from '../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../test/builders/rosters.ts';
import { paths, to } from '../paths.ts';
import type { Reply } from '../route.ts';
import { answerAmongFew } from './long-work.ts';

const app = await testApp();

test('whoever asks for workbooks again and again leaves the others their pages, and gets the next one afterwards', async () => {
  const { hr, bring } = await openRosterVisits(app);
  const rosterId = await bring([
    { first: 'سارا', last: 'احمدی', nationalId: nationalIdOf(1), relation: 'اصلی' },
  ]);
  const workbook = to(paths.rosterWorkbook, { rosterId });
  const written = Promise.withResolvers<Reply>();
  const four = Array.from({ length: 4 }, () =>
    answerAmongFew(app.world, { long: true }, () => written.promise),
  );
  const refused = await hr.get(workbook);
  assert.equal(refused.statusCode, 429);
  assert.equal(refused.headers['retry-after'], '60');
  assert.equal((await hr.get(to(paths.roster, { rosterId }))).statusCode, 200);
  written.reject(new Error('the disk is full'));
  await Promise.allSettled(four);
  assert.equal((await hr.get(workbook)).statusCode, 200);
});
