import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { applyRoster } from '../../src/domain/roster/apply-roster.ts';
import { approveRoster } from '../../src/domain/roster/approve-roster.ts';
import { findRoster } from '../../src/domain/roster/find-roster.ts';
import { listRows } from '../../src/domain/roster/list-rows.ts';
import { readRoster } from '../../src/domain/roster/read-roster.ts';
import type { Roster } from '../../src/domain/roster/roster.ts';
import type { RosterRow } from '../../src/domain/roster/roster-row.ts';
import { submitRoster } from '../../src/domain/roster/submit-roster.ts';
import { type Uploaded, uploadRoster } from '../../src/domain/roster/upload-roster.ts';
import { type Clock, fixedClock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestDatabase } from '../database.ts';
import type { TestContract } from './contracts.ts';
import { asViewer, rosterFile, type TestRosterRow } from './rosters.ts';
import { buildStaffSession } from './sessions.ts';

export type StaffMember = { staffId: number; token: string };
type UploadOptions = { kind?: 'initial' | 'endorsement'; on?: string };

/** An employer's and an agency's desk for the rosters of one contract, with the jobs done at once. */
export type RosterDesk = {
  maker: StaffMember;
  checker: StaffMember;
  clock: Clock;
  workFolder: string;
  as<T>(who: StaffMember, work: (db: Db) => Promise<T>): Promise<T>;
  upload(file: Buffer | readonly TestRosterRow[], options?: UploadOptions): Promise<Uploaded>;
  /** Uploaded and read. */
  receive(rows: Buffer | readonly TestRosterRow[], options?: UploadOptions): Promise<number>;
  roster(rosterId: number): Promise<Roster>;
  rows(rosterId: number): Promise<RosterRow[]>;
  submit(rosterId: number): Promise<void>;
  /** Submitted, approved and applied. */
  apply(rosterId: number, typedLeaves?: number): ReturnType<typeof applyRoster>;
};

export async function openRosterDesk(database: TestDatabase, contract: TestContract): Promise<RosterDesk> {
  const owner = database.pool('owner').db;
  const job = database.pool('job').db;
  const clock = fixedClock('2026-04-10T08:00:00Z');
  const workFolder = join(tmpdir(), `daricheh-reading-${process.pid}`);
  after(() => rmSync(workFolder, { recursive: true, force: true }));
  const { policyholderId, agencyId, contractId } = contract;
  const maker = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });
  const checker = await buildStaffSession(owner, { organizationId: agencyId, role: 'agency-expert' });
  const as: RosterDesk['as'] = (who, work) => asViewer(database, who.token, work);
  const desk: RosterDesk = {
    maker,
    checker,
    clock,
    workFolder,
    as,
    upload: (file, { kind = 'initial', on = '2026-04-01' } = {}) =>
      as(maker, db =>
        uploadRoster(
          { db },
          {
            contractId,
            kind,
            effectiveOn: Temporal.PlainDate.from(on),
            staffId: maker.staffId,
            fileName: 'فهرست اسامی.xlsx',
            filePath: rosterFile(file),
          },
        ),
      ),
    async receive(file, options) {
      const uploaded = await desk.upload(file, options);
      assert.ok(uploaded.ok);
      await readRoster({ db: job, clock, workFolder }, uploaded.rosterId);
      return uploaded.rosterId;
    },
    async roster(rosterId) {
      const found = await as(maker, db => findRoster(db, rosterId));
      assert.ok(found);
      return found;
    },
    async rows(rosterId) {
      const roster = await desk.roster(rosterId);
      return (await as(maker, db => listRows(db, roster))).rows;
    },
    async submit(rosterId) {
      const { staffId } = maker;
      const submitted = await as(maker, db => submitRoster({ db, clock }, { rosterId, staffId }));
      assert.deepEqual(submitted, { ok: true });
    },
    async apply(rosterId, typedLeaves) {
      await desk.submit(rosterId);
      const { staffId } = checker;
      const approved = await as(checker, db =>
        approveRoster({ db, clock }, { rosterId, staffId, typedLeaves }),
      );
      assert.ok(approved.ok, JSON.stringify(approved));
      return applyRoster({ db: job, clock }, rosterId);
    },
  };
  return desk;
}
