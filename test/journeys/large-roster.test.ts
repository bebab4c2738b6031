import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { faultsOf } from '../../src/html/testing/valid-html.ts';
import { countRosterTask } from '../../src/jobs/count-roster.ts';
import { paths, to } from '../../src/paths.ts';
import { testApp } from '../app.ts';
import { openRosterVisits, wordsOf } from '../builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../builders/rosters.ts';

const app = await testApp();
const { owner, database } = app;

const person = (number: number, first: string, mobile = ''): TestRosterRow => ({
  first,
  last: 'نوری',
  nationalId: nationalIdOf(number),
  relation: 'اصلی',
  mobile,
});

test('a large roster is counted by a job, and its pages say so and go on', async () => {
  const other = await openRosterVisits(app);
  const id = await other.bring([person(1, 'مهین', '09121112233'), person(2, 'زهره')]);
  const pages = [
    to(paths.roster, { rosterId: id }),
    to(paths.rosterReadiness, { rosterId: id }),
    to(paths.rosterChanges, { rosterId: id }),
  ];
  await owner.updateTable('roster').set({ good_count: 30_000 }).where('id', '=', id).execute();
  await owner.deleteFrom('roster_count').where('roster_id', '=', id).execute();
  for (const address of pages) {
    const reply = await other.hr.get(address);
    assert.match(wordsOf(reply), /تغییرات و آمادگی شمرده می‌شود/, address);
    assert.deepEqual(await faultsOf(reply.body), []);
  }
  const queued = sql`select from graphile_worker.jobs where key = ${`count-roster ${id}`}`;
  assert.equal((await queued.execute(owner)).rows.length, 1);
  const send = async () => ({ ok: true as const, reference: '' });
  const count = countRosterTask({
    ...app.world,
    sendSms: send,
    sendMail: send,
    db: database.pool('job').db,
  });
  await count({ rosterId: id });
  for (const address of pages)
    assert.doesNotMatch(wordsOf(await other.hr.get(address)), /شمرده می‌شود/, address);
  // A change makes the numbers old: until the job has been round again, the last ones stand with their time.
  await owner.updateTable('roster_row').set({ mobile: null }).where('roster_id', '=', id).execute();
  assert.match(wordsOf(await other.hr.get(pages[1] ?? '')), /۱ نفر از ۲ نفر/);
  await count({ rosterId: id });
  assert.match(wordsOf(await other.hr.get(pages[1] ?? '')), /۰ نفر از ۲ نفر/);
  // Applied, it leaves the day's figures by the same job.
  await other.apply(id);
  await count({ rosterId: id });
  const kept = await owner.selectFrom('readiness_snapshot').select(['members', 'needs_proof']).execute();
  assert.deepEqual(kept, [{ members: 2, needs_proof: 2 }]);
});
