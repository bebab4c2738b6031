import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { applyRoster } from '../../src/domain/roster/apply-roster.ts';
import { approveRoster } from '../../src/domain/roster/approve-roster.ts';
import { readRoster } from '../../src/domain/roster/read-roster.ts';
import { submitRoster } from '../../src/domain/roster/submit-roster.ts';
import { uploadRoster } from '../../src/domain/roster/upload-roster.ts';
import { fixedClock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database.ts';
import type { TestContract } from '../../test/builders/contracts.ts';
import { buildStaffSession } from '../../test/builders/sessions.ts';
import type { TestDatabase } from '../../test/clone-database.ts';

type StaffMember = Awaited<ReturnType<typeof buildStaffSession>>;
export type Desk = { database: TestDatabase; contractId: number; maker: StaffMember; checker: StaffMember };

/** Seconds of each step, with the database's own work in them. */
export type Taken = { rosterId: number; read: number; approve: number; apply: number };

const clock = fixedClock('2026-04-10T08:00:00Z');

export async function openDesk(database: TestDatabase, contract: TestContract): Promise<Desk> {
  const owner = database.pool('owner').db;
  const { contractId, policyholderId, agencyId } = contract;
  const maker = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });
  const checker = await buildStaffSession(owner, { organizationId: agencyId, role: 'agency-expert' });
  return { database, contractId, maker, checker };
}

/** From the file to the members it makes, as the site and its jobs do it. */
export async function takeIn(desk: Desk, folder: string, file: string): Promise<Taken> {
  const { contractId, maker, checker } = desk;
  const job = desk.database.pool('job').db;
  const filePath = join(folder, 'upload');
  await copyFile(file, filePath);
  const uploaded = await as(desk, maker, db =>
    uploadRoster(
      { db },
      {
        contractId,
        kind: 'initial',
        effectiveOn: Temporal.PlainDate.from('2026-04-01'),
        staffId: maker.staffId,
        fileName: 'roster.xlsx',
        filePath,
      },
    ),
  );
  if (!uploaded.ok) throw new Error(uploaded.why);
  const { rosterId } = uploaded;
  const read = await secondsOf(() => readRoster({ db: job, clock, workFolder: folder }, rosterId));
  const submitted = await as(desk, maker, db =>
    submitRoster({ db, clock }, { rosterId, staffId: maker.staffId }),
  );
  if (!submitted.ok) throw new Error(submitted.why);
  const approve = await secondsOf(() => approveTyped(desk, checker, rosterId));
  const apply = await secondsOf(async () => {
    const applied = await applyRoster({ db: job, clock }, rosterId);
    if (!applied.ok) throw new Error(applied.why);
  });
  return { rosterId, read, approve, apply };
}

async function approveTyped(desk: Desk, { staffId }: StaffMember, rosterId: number): Promise<void> {
  const ask = (typedLeaves?: number) =>
    as(desk, desk.checker, db => approveRoster({ db, clock }, { rosterId, staffId, typedLeaves }));
  const approved = await ask();
  if (approved.ok) return;
  if (approved.why !== 'leaves-not-typed') throw new Error(approved.why);
  await ask(approved.planned.leaves);
}

function as<T>({ database }: Desk, { token }: StaffMember, work: (db: Db) => Promise<T>): Promise<T> {
  return database
    .pool('web')
    .db.transaction()
    .execute(async tx => {
      await sql`select * from enter(${token})`.execute(tx);
      return work(tx);
    });
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
