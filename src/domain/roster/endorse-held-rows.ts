import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deps } from '../../deps.ts';
import { type NumberedRow, writeWorkbook } from '../../platform/write-workbook.ts';
import { findContract } from '../contract/find-contract.ts';
import { lockRoster } from './find-roster.ts';
import { findRest } from './list-held-rosters.ts';
import type { Roster } from './roster.ts';
import { uploadRoster } from './upload-roster.ts';
import { type AnnotatedRow, annotateRows } from './workbook/annotate-rows.ts';
import { cellAsWritten } from './workbook/cell-as-written.ts';
import { openStoredFile } from './workbook/open-stored-file.ts';

export type HeldRows = {
  rosterId: number;
  staffId: number;
  /** What the new roster's file is called. */
  fileName: string;
  /** For files while they are read and written. */
  workFolder: string;
};

export type HeldRowsEndorsed =
  | { ok: true; rosterId: number; rows: number }
  | { ok: false; why: 'no-such-roster' | 'nothing-held' | 'no-file' }
  /** It was made before, and goes on. */
  | { ok: false; why: 'made-already'; rosterId: number };

/**
 * Makes an endorsement of the rows that an applied roster left behind, as they stand and in the places where they stood.
 * It is read, fixed, submitted and approved like any other; the applied roster stays as it is.
 */
export async function endorseHeldRows(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { rosterId, staffId, fileName, workFolder }: HeldRows,
): Promise<HeldRowsEndorsed> {
  const roster = await lockRoster(db, rosterId);
  const contract = roster && (await findContract(db, roster.contractId));
  if (!roster || !contract) return { ok: false, why: 'no-such-roster' };
  if (roster.state !== 'applied' || roster.counts.held === 0) return { ok: false, why: 'nothing-held' };
  const rest = await findRest(db, roster);
  if (rest) return { ok: false, why: 'made-already', rosterId: rest.id };
  const file = await openStoredFile(db, roster, workFolder);
  if (!file) return { ok: false, why: 'no-file' };
  await mkdir(workFolder, { recursive: true, mode: 0o700 });
  const filePath = join(workFolder, randomUUID());
  try {
    const rows = heldRows(annotateRows(db, roster, file.workbook), roster);
    const width = roster.columns.reduce((most, { index }) => Math.max(most, index + 1), 1);
    const columns = Array.from({ length: width }, () => ({}));
    await writeWorkbook(createWriteStream(filePath, { mode: 0o600 }), {
      name: sheetOf(roster),
      columns,
      rows,
    });
    const effectiveOn = laterOf(roster.effectiveOn, clock.today(), contract.endsOn);
    const { contractId } = roster;
    const asked = { contractId, kind: 'endorsement', effectiveOn, staffId, fileName, filePath } as const;
    const uploaded = await uploadRoster({ db }, { ...asked, restOf: rosterId });
    if (!uploaded.ok) throw new Error(`held rows make no roster: ${uploaded.why}`);
    return { ok: true, rosterId: uploaded.rosterId, rows: roster.counts.held };
  } finally {
    await file.close();
    await rm(filePath, { force: true });
  }
}

async function* heldRows(
  annotated: AsyncIterable<AnnotatedRow>,
  { columns }: Roster,
): AsyncGenerator<NumberedRow, void, undefined> {
  const keys = new Map(columns.map(({ index, key }) => [index, key]));
  for await (const { rowNumber, place, cells, row } of annotated) {
    if (place !== 'header' && row?.standing !== 'held') continue;
    const written = Array.from(cells, (cell, index) => {
      const key = keys.get(index);
      const taken = row?.cells.find(each => each.key === key)?.value;
      return cellAsWritten(cell, key, taken);
    });
    yield { rowNumber, cells: written, bold: place === 'header' };
  }
}

function sheetOf({ sheets, sheetIndex }: Roster): string {
  return sheets.find(({ index }) => index === sheetIndex)?.name ?? '1';
}

/** Not before the roster that left them behind, not before today, and within the contract. */
function laterOf(
  one: Temporal.PlainDate,
  other: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Temporal.PlainDate {
  const later = Temporal.PlainDate.compare(one, other) > 0 ? one : other;
  return Temporal.PlainDate.compare(later, last) > 0 ? last : later;
}
