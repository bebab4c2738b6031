import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf, rosterFile } from '../../../test/builders/rosters.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { testDatabase } from '../../../test/database.ts';
import { askMapping } from './ask-mapping.ts';
import { findRoster } from './find-roster.ts';
import { fixCell } from './fix-cell.ts';
import { listChanges } from './list-changes.ts';
import { listRosters } from './list-rosters.ts';
import { listRows } from './list-rows.ts';
import { planChanges } from './plan-changes.ts';
import { summarizeReadiness } from './summarize-readiness.ts';
import { uploadRoster } from './upload-roster.ts';
import { withdrawRoster } from './withdraw-roster.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const desk = await openRosterDesk(database, contract);
const kaveh = {
  first: 'کاوه',
  last: 'رضایی',
  nationalId: nationalIdOf(1),
  relation: 'اصلی',
  mobile: '09121234567',
};
const applied = await desk.receive([kaveh]);
await desk.apply(applied);
const waiting = await desk.receive([kaveh, { first: 'سارا', last: 'احمدی', nationalId: nationalIdOf(2) }]);
const stranger = (await openRosterDesk(database, await buildContract(owner))).maker;
const administrator = await buildStaffSession(owner, {
  organizationId: contract.administratorId,
  role: 'system-administrator',
});

const tables = [
  'roster',
  'roster_file_part',
  'roster_progress',
  'roster_row',
  'roster_finding',
  'roster_fix',
  'roster_planned_row',
  'roster_planned_leave',
  'roster_unready',
  'roster_count',
  'readiness_snapshot',
  'membership',
  'person',
];

test('its own staff see a roster, and how ready its people are', async () => {
  const roster = await desk.roster(waiting);
  const readiness = await desk.as(desk.maker, db => summarizeReadiness(db, roster));
  const { countedAt: _, ...grades } = readiness ?? { countedAt: undefined };
  assert.deepEqual(grades, { ready: 1, spelling: 0, 'needs-proof': 1, cannot: 0 });
  assert.equal((await desk.as(desk.checker, db => listRosters(db))).length, 2);
});

for (const [who, viewer] of [
  ['another employer', stranger],
  ['the system administrator', administrator],
] as const)
  test(`${who} sees nothing of it, by use case or by statement`, async () => {
    const roster = await desk.roster(waiting);
    const { clock } = desk;
    await desk.as(viewer, async db => {
      assert.equal(await findRoster(db, waiting), undefined);
      assert.equal(await askMapping(db, waiting), undefined);
      assert.deepEqual(await listRosters(db), []);
      assert.deepEqual((await listRows(db, roster)).rows, []);
      assert.deepEqual((await listChanges(db, roster, { kind: 'join' })).people, []);
      const { joins, unchanged, members } = await planChanges(db, roster);
      assert.deepEqual([joins, unchanged, members], [0, 0, 0]);
      const address = { rosterId: waiting, rowNumber: 2, staffId: viewer.staffId };
      const fixed = await fixCell({ db, clock }, address, { column: 'mobile', text: '' });
      assert.deepEqual(fixed, { ok: false, why: 'no-such-row' });
      assert.deepEqual(await withdrawRoster({ db }, waiting), { ok: false, why: 'not-now' });
      for (const table of tables) {
        const { rows } = await sql`select * from ${sql.ref(table)}`.execute(db);
        assert.deepEqual(rows, [], table);
      }
    });
  });

test('without a session there is nothing at all', async () => {
  for (const table of tables) {
    const { rows } = await sql`select * from ${sql.ref(table)}`.execute(database.pool('web').db);
    assert.deepEqual(rows, [], table);
  }
});

test('nobody uploads into another’s contract, or in another’s name', async () => {
  const upload = (contractId: number, staffId: number) => ({
    contractId,
    staffId,
    kind: 'initial' as const,
    effectiveOn: Temporal.PlainDate.from('2026-04-01'),
    fileName: 'roster.xlsx',
    filePath: rosterFile([kaveh]),
  });
  const foreign = await desk.as(stranger, db =>
    uploadRoster({ db }, upload(contract.contractId, stranger.staffId)),
  );
  assert.deepEqual(foreign, { ok: false, why: 'no-such-contract' });
  const disguised = upload(contract.contractId, desk.checker.staffId);
  await assert.rejects(
    desk.as(desk.maker, db => uploadRoster({ db }, disguised)),
    /row-level security/,
  );
});
