import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { testDatabase, testSecret } from '../../../test/database.ts';
import { systemChance } from '../../platform/chance.ts';
import { systemClock as clock } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { selectChanges } from './case-change.store.ts';
import type { Actor } from './case-steps.ts';
import { findCase, findCaseByCode } from './find-case.ts';
import { type CaseDeps, type Moved, moveCase } from './move-case.ts';
import { openCase } from './open-case.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const other = await buildContract(owner);
const member = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const { staffId, token } = await buildStaffSession(owner, {
  organizationId: contract.policyholderId,
  role: 'employer-hr',
});
const hr: Actor = { kind: 'staff', staffId, organizationId: contract.policyholderId, side: 'employer' };

/** As a page of the web would, signed in. */
function asStaff<T>(session: string, work: (deps: CaseDeps) => Promise<T>): Promise<T> {
  return database
    .pool('web')
    .db.transaction()
    .execute(async tx => {
      await sql`select * from enter(${session})`.execute(tx);
      return work({ db: tx, clock });
    });
}

const ask = (caseId: number, session = token): Promise<Moved> =>
  asStaff(session, deps =>
    moveCase(deps, {
      caseId,
      action: 'ask',
      actor: hr,
      note: 'نام روی کارت ملی چگونه نوشته شده است؟',
      decide: () => ({ state: 'question', turn: 'member' }),
      patch: { asked_by: 'employer' },
    }),
  );

test('a case moves once, however often and however fast it is asked', async () => {
  const { caseId } = await buildCase(owner, contract, { member });
  const moved = await Promise.all(Array.from({ length: 6 }, () => ask(caseId)));
  assert.equal(moved.filter(({ ok }) => ok).length, 1);
  for (const one of moved) assert.ok(one.ok || one.why === 'not-now');
  const found = await findCase(owner, caseId);
  assert.deepEqual([found?.state, found?.turn, found?.askedBy], ['question', 'member', 'employer']);
  const events = await owner
    .selectFrom('correction_event')
    .select(['action', 'staff_id', 'to_turn'])
    .where('case_id', '=', caseId)
    .execute();
  assert.deepEqual(events, [{ action: 'ask', staff_id: staffId, to_turn: 'member' }]);
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'tell-correction'`.execute(owner);
  assert.equal(rows.filter(({ payload }) => (payload as { caseId: number }).caseId === caseId).length, 1);
});

test('another tenant finds no such case, and the wrong house is told that it is not its turn', async () => {
  const { caseId } = await buildCase(owner, contract, { member, turn: 'agency' });
  const stranger = await buildStaffSession(owner, {
    organizationId: other.policyholderId,
    role: 'employer-hr',
  });
  assert.deepEqual(await ask(caseId, stranger.token), { ok: false, why: 'no-such-case' });
  assert.deepEqual(await ask(caseId), { ok: false, why: 'not-yours' });
});

test('no statement of the web approves a case without its voices or says that it was applied', async () => {
  const { caseId } = await buildCase(owner, contract, { member });
  const set = (values: string) =>
    asStaff(token, ({ db }) =>
      sql`update correction_case set ${sql.raw(values)} where id = ${caseId}`.execute(db),
    );
  const over = 'turn = null, due_at = null';
  await assert.rejects(set(`state = 'approved', ${over}`), /enough houses/);
  await assert.rejects(
    set(`state = 'solved', outcome = 'corrected', closed_at = now(), ${over}`),
    /only a job applies/,
  );
  await asStaff(token, ({ db }) =>
    sql`insert into correction_approval values (${caseId}, 0, ${staffId}, ${contract.policyholderId}, now())`.execute(
      db,
    ),
  );
  await assert.rejects(set(`state = 'approved', needs_second = true, ${over}`), /enough houses/);
  await assert.rejects(set(`state = 'approved', needs_consent = true, ${over}`), /lacks a consent/);
  await set(`state = 'approved', ${over}`);
});

test('an opening sent twice makes one case, found by its code', async () => {
  const deps = { db: database.pool('gate').db as Db, clock, chance: systemChance, secret: testSecret };
  const opening = {
    origin: 'activation',
    subject: 'activation',
    membershipTypeId: contract.membershipTypeId,
    contractId: undefined,
    membershipId: undefined,
    idType: 'national',
    idValue: '0684159414',
    firstName: 'پروانه',
    lastName: 'صالحی',
    mobile: '09121112233',
    mobileProven: true,
    language: 'fa',
    told: undefined,
    employerNamed: undefined,
    openedByAccount: undefined,
    openedByStaff: undefined,
    openingKey: Buffer.alloc(32, 7),
    changes: [{ field: 'lastName', before: undefined, after: 'صالحی' }],
  } as const;
  const opened = await Promise.all(Array.from({ length: 4 }, () => openCase(deps, opening)));
  const made = opened.filter(one => one.ok);
  assert.equal(made.length, 1);
  const [first] = made;
  const found = await findCaseByCode(owner, first?.trackingCode ?? '');
  assert.equal(found?.id, first?.caseId);
  assert.equal(found?.state, 'sorting');
  assert.deepEqual(await selectChanges(owner, found?.id ?? 0), opening.changes);
});
