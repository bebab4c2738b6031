import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordAudit } from '../domain/audit/record-audit.ts';
import { acceptId } from '../domain/roster/accept-id.ts';
import { applyRoster } from '../domain/roster/apply-roster.ts';
import { approveRoster } from '../domain/roster/approve-roster.ts';
import { findRoster } from '../domain/roster/find-roster.ts';
import { listRows } from '../domain/roster/list-rows.ts';
import { readRoster } from '../domain/roster/read-roster.ts';
import type { Roster, RosterKind } from '../domain/roster/roster.ts';
import { submitRoster } from '../domain/roster/submit-roster.ts';
import { uploadRoster } from '../domain/roster/upload-roster.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../platform/database.ts';

export type Delivery = {
  /** Of the owner: what the employer's people do. */
  owner: Db;
  /** Of the job role: what the background does. */
  job: Db;
  clock: Clock;
  workFolder: string;
  contractId: number;
  kind: RosterKind;
  effectiveOn: Temporal.PlainDate;
  fileName: string;
  text: string;
  maker: number;
  checker: number;
  /** IDs that the employer vouches for although their check digit fails. */
  vouchedIds: readonly string[];
  /** Where the roster is left: applied, or waiting for its maker. */
  until: 'checked' | 'applied';
};

/**
 * One roster on the way that every roster takes: uploaded, read, vouched for, submitted, approved by another, applied.
 * It goes on from wherever an earlier start was interrupted.
 */
export async function deliverRoster(delivery: Delivery): Promise<void> {
  const { owner, until } = delivery;
  const rosterId = (await findDelivered(delivery)) ?? (await upload(delivery));
  for (let step = 0; step < 6; step += 1) {
    const roster = await findRoster(owner, rosterId);
    if (!roster || roster.state === 'applied') return;
    if (roster.state === until) return owner.transaction().execute(db => vouch(db, delivery, roster));
    await advance(delivery, roster);
  }
  throw new Error(`the demo's roster ${delivery.fileName} was not taken in`);
}

async function findDelivered({ owner, contractId, fileName }: Delivery): Promise<number | undefined> {
  const row = await owner
    .selectFrom('roster')
    .select('id')
    .where('contract_id', '=', contractId)
    .where('file_name', '=', fileName)
    .executeTakeFirst();
  return row?.id;
}

async function upload(delivery: Delivery): Promise<number> {
  const { owner, workFolder, text, contractId, kind, effectiveOn, fileName, maker } = delivery;
  const filePath = join(workFolder, `demo-${contractId}.csv`);
  await writeFile(filePath, text);
  try {
    return await owner.transaction().execute(async db => {
      const asked = { contractId, kind, effectiveOn, fileName, filePath, staffId: maker };
      const uploaded = await uploadRoster({ db }, asked);
      if (!uploaded.ok) throw new Error(`the demo's roster is refused: ${uploaded.why}`);
      await audit(db, delivery, { staffId: maker, action: 'roster.uploaded', rosterId: uploaded.rosterId });
      return uploaded.rosterId;
    });
  } finally {
    await rm(filePath, { force: true });
  }
}

async function advance(delivery: Delivery, roster: Roster): Promise<void> {
  const { owner, job, clock, workFolder, maker, checker } = delivery;
  const rosterId = roster.id;
  switch (roster.state) {
    case 'uploaded':
    case 'reading':
      return readRoster({ db: job, clock, workFolder }, rosterId);
    case 'checked':
      return owner.transaction().execute(async db => {
        await vouch(db, delivery, roster);
        demand(await submitRoster({ db, clock }, { rosterId, staffId: maker }));
        await audit(db, delivery, { staffId: maker, action: 'roster.submitted', rosterId });
      });
    case 'submitted':
      return owner.transaction().execute(async db => {
        demand(await approveRoster({ db, clock }, { rosterId, staffId: checker }));
        await audit(db, delivery, { staffId: checker, action: 'roster.approved', rosterId });
      });
    case 'approved':
      return demand(await applyRoster({ db: job, clock }, rosterId));
    default:
      throw new Error(`the demo's roster came to stand ${roster.state}`);
  }
}

async function vouch(db: Db, delivery: Delivery, roster: Roster): Promise<void> {
  const { clock, maker, vouchedIds } = delivery;
  for (const search of vouchedIds) {
    const { rows } = await listRows(db, roster, {
      search,
      code: 'national-id-check-digit',
      severity: 'error',
    });
    for (const { rowNumber } of rows) {
      const address = { rosterId: roster.id, rowNumber, staffId: maker };
      demand(await acceptId({ db, clock }, address, 'اصل کارت ملی دیده شد؛ شماره همین است.'));
      await audit(db, delivery, {
        staffId: maker,
        action: 'roster-row.accepted',
        rosterId: roster.id,
        details: { row: rowNumber },
      });
    }
  }
}

type Noted = { staffId: number; action: string; rosterId: number; details?: Record<string, number> };

function audit(db: Db, { contractId }: Delivery, { staffId, action, rosterId, details }: Noted) {
  return recordAudit(db, {
    actor: { kind: 'staff', id: staffId },
    action,
    subjectKind: 'roster',
    subjectId: rosterId,
    contractId,
    ...(details ? { details } : {}),
  });
}

function demand(done: { ok: true } | { ok: false; why: string }): void {
  if (!done.ok) throw new Error(`the demo's roster is refused: ${done.why}`);
}
