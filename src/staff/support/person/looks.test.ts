import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testApp } from '../../../../test/app.ts';
import { buildCase } from '../../../../test/builders/cases.ts';
import type { TestMember } from '../../../../test/builders/members.ts';
import { wordsOf } from '../../../../test/builders/roster-visits.ts';
import { buildMemberSession } from '../../../../test/builders/sessions.ts';
import { fileOf, openSupportDesk } from '../../../../test/builders/support-desk.ts';
import { tellLookup } from '../../../domain/correction/support/tell-lookup.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths } from '../../../paths.ts';
import { systemClock } from '../../../platform/clock.ts';

const app = await testApp();
const { owner, database, visitor } = app;
const { contract, supporter, support, colleague, agency, join, open } = await openSupportDesk(app);

const lookupsOf = async ({ personId }: TestMember) =>
  owner
    .selectFrom('file_lookup')
    .select(['id', 'outside', 'reason', 'organization_id'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();

test('a file opens for a reason alone, which holds for half an hour, for this person and for who gave it', async () => {
  const [member, other] = [await join(), await join()];
  const asked = await support.get(fileOf(member));
  assert.match(wordsOf(asked), /چرا این پرونده را باز می‌کنید/);
  assert.doesNotMatch(wordsOf(asked), /مهتاب/);
  assert.deepEqual(await faultsOf(asked.body), []);
  assert.equal((await support.post(fileOf(member), { reason: '', words: '' })).statusCode, 422);
  assert.deepEqual(await lookupsOf(member), []);
  assert.match(wordsOf(await open(member)), /مهتاب دریایی/);
  assert.match(wordsOf(await support.get(fileOf(member))), /مهتاب دریایی/);
  assert.doesNotMatch(wordsOf(await support.get(fileOf(other))), /مهتاب/);
  assert.doesNotMatch(wordsOf(await colleague.get(fileOf(member))), /مهتاب/);
  await sql`update file_lookup set at = at - interval '31 minutes' where person_id = ${member.personId}`.execute(
    owner,
  );
  assert.doesNotMatch(wordsOf(await support.get(fileOf(member))), /مهتاب/);
});

test('a form sent twice, and at the same moment, is one look', async () => {
  const member = await join();
  await support.get(fileOf(member));
  const forms = [1, 2, 3].map(() => support.post(fileOf(member), { reason: 'caller', words: '' }));
  assert.deepEqual(
    (await Promise.all(forms)).map(({ statusCode }) => statusCode),
    [303, 303, 303],
  );
  assert.equal((await lookupsOf(member)).length, 1);
});

test('outside one’s own queue the member is told, once a day, and sees which house, why and when, never who', async () => {
  const member = await join();
  const insured = visitor((await buildMemberSession(owner, member)).token);
  assert.match(wordsOf(await insured.get(paths.memberLookups)), /هنوز کسی پروندهٔ شما را ندیده است/);
  assert.match(wordsOf(await open(member, { reason: 'complaint' })), /به او خبر داده می‌شود/);
  await open(member, { who: agency });
  const looks = await lookupsOf(member);
  assert.deepEqual(
    looks.map(({ outside }) => outside),
    [true, true],
  );
  const deps = { db: database.pool('job').db, clock: systemClock };
  for (const { id } of [...looks, ...looks]) await tellLookup(deps, id);
  const sent = await owner
    .selectFrom('outbox_message')
    .select('parameters')
    .where('template', '=', 'file-seen')
    .execute();
  assert.equal(sent.length, 1);
  await sql`update file_lookup set told_on = told_on - 1 where person_id = ${member.personId}`.execute(owner);
  await open(member);
  for (const { id } of await lookupsOf(member)) await tellLookup(deps, id);
  const { count } = await owner
    .selectFrom('outbox_message')
    .select(each => each.fn.countAll().as('count'))
    .where('template', '=', 'file-seen')
    .executeTakeFirstOrThrow();
  assert.equal(Number(count), 2);
  const page = await insured.get(paths.memberLookups);
  assert.deepEqual(await faultsOf(page.body), []);
  const shown = wordsOf(page);
  assert.match(shown, /رسیدگی به شکایت/);
  assert.match(shown, /سازمان administrator/);
  assert.match(shown, /سازمان agency/);
  assert.doesNotMatch(shown, /نگار صادقی/);
  const stranger = visitor((await buildMemberSession(owner, await join())).token);
  assert.match(wordsOf(await stranger.get(paths.memberLookups)), /هنوز کسی/);
});

test('a telling that was handed over is a job of ours', async () => {
  const { rows } = await sql`select from graphile_worker.jobs where task_identifier = 'tell-lookup'`.execute(
    owner,
  );
  assert.ok(rows.length > 0);
});

test('whoever has no account is not written to at the roster’s number', async () => {
  const member = await join();
  await open(member);
  const before = await owner.selectFrom('outbox_message').select('id').execute();
  for (const { id } of await lookupsOf(member)) {
    await tellLookup({ db: database.pool('job').db, clock: systemClock }, id);
  }
  assert.equal((await owner.selectFrom('outbox_message').select('id').execute()).length, before.length);
});

test('a case in the hands of one’s own house opens the file without telling; in another’s it does not', async () => {
  const member = await join();
  await buildCase(owner, contract, { member, turn: 'agency' });
  await open(member, { who: agency, reason: 'case' });
  await open(member, { reason: 'case' });
  assert.deepEqual(
    (await lookupsOf(member)).map(({ outside }) => outside),
    [false, true],
  );
});

test('the web cannot say of itself that a look was within the queue, nor in another’s name', async () => {
  const member = await join();
  const asWeb = (statement: string) =>
    database
      .pool('web')
      .db.transaction()
      .execute(async tx => {
        await sql`select * from enter(${supporter.token})`.execute(tx);
        await sql.raw(statement).execute(tx);
      });
  const columns = 'staff_id, reason, kind, contract_id, membership_id, at';
  const values = `'caller', 'person', ${contract.contractId}, ${member.membershipId}, now()`;
  await assert.rejects(
    asWeb(`insert into file_lookup (${columns}, outside) values (${supporter.staffId}, ${values}, false)`),
    { code: '42501' },
  );
  await assert.rejects(
    asWeb(
      `insert into file_lookup (${columns}) select min(id), ${values} from staff where id <> ${supporter.staffId}`,
    ),
    { code: '42501' },
  );
  await assert.rejects(asWeb('select words from file_lookup'), { code: '42501' });
});

test('looks stay hers when a correction has given her membership the right ID', async () => {
  const member = await join();
  await open(member, { reason: 'message' });
  const { id: personId } = await owner
    .insertInto('person')
    .values({ id_type: 'national', id_value: '0084575948' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await owner
    .updateTable('membership')
    .set({ person_id: personId })
    .where('id', '=', member.membershipId)
    .execute();
  const insured = visitor((await buildMemberSession(owner, { ...member, personId })).token);
  assert.match(wordsOf(await insured.get(paths.memberLookups)), /پیگیری پیامک/);
});
