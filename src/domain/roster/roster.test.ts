import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { asViewer, nationalIdOf, rosterFile, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { testDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock.ts';
import { applyRoster } from './apply-roster.ts';
import { approveRoster } from './approve-roster.ts';
import { findRoster } from './find-roster.ts';
import { fixCell } from './fix-cell.ts';
import { listRows } from './list-rows.ts';
import { planChanges } from './plan-changes.ts';
import { readRoster } from './read-roster.ts';
import { submitRoster } from './submit-roster.ts';
import { uploadRoster } from './upload-roster.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const job = database.pool('job').db;
const clock = fixedClock('2026-04-10T08:00:00Z');
const workFolder = join(tmpdir(), `daricheh-reading-${process.pid}`);
const effectiveOn = Temporal.PlainDate.from('2026-04-01');

const [kaveh, mina, reza, sara] = [1, 2, 3, 4].map(nationalIdOf) as [string, string, string, string];
const family: TestRosterRow[] = [
  {
    first: 'کاوه',
    last: 'رضایی',
    nationalId: kaveh,
    relation: 'اصلی',
    mobile: '09121234567',
    birth: '1360/02/03',
  },
  { first: 'مینا', last: 'كريمي', nationalId: mina, primary: kaveh, relation: 'همسر' },
  { first: 'رضا', last: 'رضایی', nationalId: reza, primary: kaveh, relation: 'فرزند' },
  {
    first: 'سارا',
    last: 'احمدی',
    nationalId: `${sara.slice(0, 9)}${(Number(sara[9]) + 1) % 10}`,
    relation: 'اصلی',
  },
];

async function staffOf(contract: { policyholderId: number; agencyId: number }) {
  const maker = await buildStaffSession(owner, {
    organizationId: contract.policyholderId,
    role: 'employer-hr',
  });
  const checker = await buildStaffSession(owner, {
    organizationId: contract.agencyId,
    role: 'agency-expert',
  });
  return { maker, checker };
}

test('a roster is read, fixed, submitted, approved by a second person and applied, and a second time changes nothing', async () => {
  const contract = await buildContract(owner);
  const { maker, checker } = await staffOf(contract);
  const uploaded = await asViewer(database, maker.token, db =>
    uploadRoster(
      { db },
      {
        contractId: contract.contractId,
        kind: 'initial',
        effectiveOn,
        staffId: maker.staffId,
        fileName: 'فهرست.xlsx',
        filePath: rosterFile(family),
      },
    ),
  );
  assert.ok(uploaded.ok);
  const { rosterId } = uploaded;
  await readRoster({ db: job, clock, workFolder }, rosterId);
  const roster = await asViewer(database, maker.token, db => findRoster(db, rosterId));
  assert.equal(roster?.state, 'checked');
  console.log(roster);
  const rows = await asViewer(database, maker.token, db => listRows(db, roster));
  console.dir(rows, { depth: 5 });
  const fixed = await asViewer(database, maker.token, db =>
    fixCell(
      { db, clock },
      { rosterId, rowNumber: 5, staffId: maker.staffId },
      { column: 'nationalId', text: sara },
    ),
  );
  assert.deepEqual(fixed, { ok: true });
  console.log(await asViewer(database, maker.token, db => planChanges(db, roster)));
  assert.deepEqual(
    await asViewer(database, maker.token, db =>
      submitRoster({ db, clock }, { rosterId, staffId: maker.staffId }),
    ),
    { ok: true },
  );
  const approved = await asViewer(database, checker.token, db =>
    approveRoster({ db, clock }, { rosterId, staffId: checker.staffId }),
  );
  assert.ok(approved.ok);
  console.log(await applyRoster({ db: job, clock }, rosterId));
  console.log(await owner.selectFrom('membership').selectAll().execute());
});
