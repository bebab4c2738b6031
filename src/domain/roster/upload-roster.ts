import type { Deps } from '../../deps.ts';
import { findContract } from '../contract/find-contract.ts';
import { findRoster } from './find-roster.ts';
import type { ReadRefusal, Workbook } from './reading/raw-cell.ts';
import type { SheetHead } from './reading-messages.ts';
import { enqueueRosterJob, insertRoster } from './roster.store.ts';
import type { RosterKind } from './roster.ts';
import { startReading } from './start-reading.ts';
import { describeFile, storeFile } from './stored-file.ts';

export type RosterUpload = {
  contractId: number;
  kind: RosterKind;
  /** Joins are covered from this day, leaves until the day before. Within the contract. */
  effectiveOn: Temporal.PlainDate;
  staffId: number;
  /** As the person's own computer calls it. */
  fileName: string;
  filePath: string;
  /** The applied roster whose held rows it carries on. */
  restOf?: number | undefined;
};

export type Uploaded =
  | { ok: true; rosterId: number }
  | { ok: false; why: ReadRefusal | 'no-such-contract' | 'outside-contract' | 'no-header-row' }
  /** The workbook is that of a roster which is being fixed: what it says otherwise corrects that one. */
  | { ok: false; why: 'corrects'; rosterId: number };

/** Keeps the file and has it read. What is no roster at all is refused at once, and nothing of it is kept. */
export async function uploadRoster({ db }: Pick<Deps, 'db'>, upload: RosterUpload): Promise<Uploaded> {
  const contract = await findContract(db, upload.contractId);
  if (!contract) return { ok: false, why: 'no-such-contract' };
  if (!isBetween(upload.effectiveOn, contract.startsOn, contract.endsOn))
    return { ok: false, why: 'outside-contract' };
  const inspected = await inspectFile(upload.filePath);
  if (!inspected.ok) return inspected;
  const { format, sheets, markedRoster } = inspected;
  const marked = markedRoster === undefined ? undefined : await findRoster(db, markedRoster);
  if (marked?.state === 'checked' && marked.contractId === upload.contractId)
    return { ok: false, why: 'corrects', rosterId: marked.id };
  if (sheets.length === 0) return { ok: false, why: 'no-header-row' };
  const { contractId, kind, effectiveOn, staffId, fileName, filePath, restOf } = upload;
  const { sha256, bytes } = await describeFile(filePath);
  const file = { fileName, sha256, bytes, format, sheets };
  const rosterId = await insertRoster(db, { contractId, kind, effectiveOn, staffId, restOf, ...file });
  await storeFile(db, { contractId, rosterId }, filePath);
  await enqueueRosterJob(db, 'read-roster', rosterId);
  return { ok: true, rosterId };
}

type Inspected =
  | { ok: true; format: Workbook['format']; sheets: SheetHead[]; markedRoster: number | undefined }
  | { ok: false; why: ReadRefusal };

async function inspectFile(filePath: string): Promise<Inspected> {
  let inspected: Inspected = { ok: false, why: 'corrupt' };
  await startReading({ kind: 'inspect', filePath }, async message => {
    if (message.kind === 'refused') inspected = { ok: false, why: message.why };
    if (message.kind === 'inspected')
      inspected = {
        ok: true,
        format: message.format,
        sheets: message.sheets,
        markedRoster: message.markedRoster,
      };
  });
  return inspected;
}

function isBetween(day: Temporal.PlainDate, first: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(first, day) <= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}
