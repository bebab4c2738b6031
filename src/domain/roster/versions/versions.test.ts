import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../../test/builders/roster-desk.ts';
import { asViewer, nationalIdOf, type TestRosterRow } from '../../../../test/builders/rosters.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { testDatabase } from '../../../../test/database.ts';
import { writeWorkbook } from '../../../platform/write-workbook.ts';
import { listChanges } from '../list-changes.ts';
import { planChanges } from '../plan-changes.ts';
import { compareMoments, type DifferenceKind } from './compare-moments.ts';
import { exportDay } from './export-day.ts';
import { findMembership } from './find-membership.ts';
import { showDay } from './show-day.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const { contractId } = contract;
const desk = await openRosterDesk(database, contract);

const [ali = '', sara = '', mina = '', reza = ''] = [1, 2, 3, 4].map(nationalIdOf);
const person = (nationalId: string, first: string, more: TestRosterRow = {}): TestRosterRow => ({
  first,
  last: 'نوری',
  nationalId,
  relation: more.primary ? 'فرزند' : 'اصلی',
  ...more,
});

async function apply(rows: TestRosterRow[], on: string, kind: 'initial' | 'endorsement' = 'initial') {
  const rosterId = await desk.receive(rows, { on, kind });
  assert.ok((await desk.apply(rosterId, 1)).ok);
  return desk.roster(rosterId);
}

const spring = await apply(
  [person(ali, 'علی'), person(reza, 'رضا'), person(sara, 'سارا', { primary: ali })],
  '2026-04-01',
);
await apply([person(sara, 'سارا', { primary: reza, mobile: '09121112233' })], '2026-06-01', 'endorsement');
const summer = await apply(
  [
    person(ali, 'علی', { mobile: '09123334455' }),
    person(sara, 'سارا', { primary: ali }),
    person(mina, 'مینا', { primary: ali }),
  ],
  '2026-08-01',
);

const day = (text: string) => Temporal.PlainDate.from(text);

async function historyOf(nationalId: string) {
  const { id } = await owner
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('m.id')
    .where('p.id_value', '=', nationalId)
    .executeTakeFirstOrThrow();
  const found = await desk.as(desk.maker, db => findMembership(db, id, 'fa'));
  assert.ok(found);
  return found;
}

/** «علی+سارا» for a household with Sara in it. */
async function householdsOn(text: string): Promise<string[]> {
  const asked = { contractId, day: day(text), page: 1 };
  const { households } = await desk.as(desk.maker, db => showDay(db, asked));
  return households.map(members => members.map(({ firstName }) => firstName).join('+'));
}

async function compared(kind: DifferenceKind, from: string | typeof spring, to: string | typeof spring) {
  const momentOf = (moment: string | typeof spring) =>
    typeof moment === 'string'
      ? ({ kind: 'day', day: day(moment) } as const)
      : ({ kind: 'version', version: moment.version ?? 0, effectiveOn: moment.effectiveOn } as const);
  const asked = { contractId, from: momentOf(from), to: momentOf(to), kind, field: undefined };
  const { counts, people } = await desk.as(desk.maker, db =>
    compareMoments(db, { ...asked, page: 1, language: 'fa' }),
  );
  return { counts, people: people.map(({ firstName, fields }) => [firstName, ...fields.map(f => f.field)]) };
}

test('a membership tells by which roster it began, what each changed and who approved it', async () => {
  const { events } = await historyOf(sara);
  assert.deepEqual(
    events.map(({ kind, on, roster, rowNumber }) => [kind, on.toString(), roster?.version, rowNumber]),
    [
      ['join', '2026-04-01', 1, 4],
      ['change', '2026-06-01', 2, 2],
      ['change', '2026-08-01', 3, 3],
    ],
  );
  assert.deepEqual(events[1]?.fields, [
    { field: 'mobile', before: undefined, after: '09121112233' },
    { field: 'primaryName', before: 'علی نوری', after: 'رضا نوری' },
  ]);
  assert.equal(events[1]?.roster?.approvedBy?.id, desk.checker.staffId);
});

test('who is not named any more has left by that roster, without a row of it', async () => {
  const { events, coveredUntil } = await historyOf(reza);
  const last = events.at(-1);
  assert.deepEqual([last?.kind, last?.rowNumber, last?.roster?.version], ['leave', undefined, 3]);
  assert.equal(coveredUntil.toString(), '2026-07-31');
});

test('the roster of a day shows the families of that day', async () => {
  assert.deepEqual(await householdsOn('2026-05-01'), ['رضا', 'علی+سارا']);
  assert.deepEqual(await householdsOn('2026-07-31'), ['رضا+سارا', 'علی']);
  assert.deepEqual(await householdsOn('2026-08-01'), ['علی+سارا+مینا']);
  assert.deepEqual(await householdsOn('2026-03-31'), []);
});

test('a change that becomes known late counts from the day it holds from', async () => {
  const late = await apply([person(ali, 'علی', { mobile: '09125556677' })], '2026-07-01', 'endorsement');
  const asked = { contractId, page: 1 };
  const mobileOn = async (text: string) =>
    (await desk.as(desk.maker, db => showDay(db, { ...asked, day: day(text) }))).households
      .flat()
      .find(({ idValue }) => idValue === ali)?.mobile;
  assert.equal(await mobileOn('2026-06-30'), undefined);
  assert.equal(await mobileOn('2026-07-01'), '09125556677');
  assert.equal(await mobileOn('2026-09-01'), '09125556677');
  assert.equal(late.version, 4);
});

test('two versions are compared as they stood, whatever came later', async () => {
  const { counts, people } = await compared('change', spring, summer);
  assert.deepEqual([counts.join, counts.leave, counts.change, counts.same], [1, 1, 2, 0]);
  assert.deepEqual([counts.mobile, counts.primaryName], [2, 0]);
  assert.deepEqual(people, [
    ['سارا', 'mobile'],
    ['علی', 'mobile'],
  ]);
  assert.deepEqual((await compared('join', spring, summer)).people, [['مینا']]);
  assert.deepEqual((await compared('leave', spring, summer)).people, [['رضا']]);
  assert.deepEqual((await compared('join', summer, spring)).people, [['رضا']]);
});

test('two days are compared by what was in force on them', async () => {
  const { counts, people } = await compared('change', '2026-05-01', '2026-06-15');
  assert.deepEqual([counts.join, counts.leave, counts.change, counts.same], [0, 0, 1, 2]);
  assert.deepEqual(people, [['سارا', 'mobile', 'primaryName']]);
  assert.deepEqual((await compared('leave', '2026-07-31', '2026-08-01')).people, [['رضا']]);
});

test('the roster taken home and sent back as a full one plans nothing', async () => {
  const bytes = await desk.as(desk.maker, async db => {
    const out = new PassThrough();
    const sheet = await exportDay(db, { contractId, day: day('2026-09-01') });
    const [written] = await Promise.all([buffer(out), writeWorkbook(out, sheet)]);
    return written;
  });
  const rosterId = await desk.receive(bytes, { on: '2026-09-01' });
  const roster = await desk.roster(rosterId);
  assert.equal(roster.state, 'checked');
  const planned = await desk.as(desk.maker, db => planChanges(db, roster));
  const changes = await desk.as(desk.maker, db => listChanges(db, roster, { kind: 'change' }));
  assert.deepEqual(changes.people, []);
  const { joins, leaves, unchanged, held } = planned;
  assert.deepEqual({ joins, leaves, unchanged, held }, { joins: 0, leaves: 0, unchanged: 3, held: 0 });
});

test('nobody sees the history of another employer’s members, and nobody rewrites history', async () => {
  const other = await buildContract(owner);
  const stranger = await buildStaffSession(owner, {
    organizationId: other.policyholderId,
    role: 'employer-hr',
  });
  const { membershipId } = await historyOf(sara);
  await asViewer(database, stranger.token, async db => {
    assert.equal(await findMembership(db, membershipId, 'fa'), undefined);
    assert.equal((await db.selectFrom('membership_version').selectAll().execute()).length, 0);
    const seen = await showDay(db, { contractId, day: day('2026-05-01'), page: 1 });
    assert.deepEqual(seen, { counts: { members: 0, primaries: 0, households: 0 }, households: [], pages: 0 });
  });
  for (const role of ['web', 'job', 'gate'] as const)
    for (const statement of ['delete from membership_version', 'update membership_version set mobile = null'])
      await assert.rejects(sql.raw(statement).execute(database.pool(role).db), /permission denied/);
});
