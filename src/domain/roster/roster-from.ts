import type { RosterRecord } from './roster.store.ts';
import type { Roster, StaffName } from './roster.ts';

export function rosterFrom(row: RosterRecord): Roster {
  const submittedBy = staffName(row.submitted_by, row.submitted_fa, row.submitted_en);
  const decidedBy = staffName(row.decided_by, row.decided_fa, row.decided_en);
  return {
    id: row.id,
    contractId: row.contract_id,
    kind: row.kind,
    state: row.state,
    effectiveOn: Temporal.PlainDate.from(row.effective_on),
    file: {
      name: row.file_name,
      bytes: row.file_bytes,
      format: row.file_format,
      sha256: row.file_sha256.toString('hex'),
    },
    uploaded: { by: nameOf(row.uploaded_by, row.uploaded_fa, row.uploaded_en), at: row.uploaded_at },
    submitted: submittedBy && row.submitted_at ? { by: submittedBy, at: row.submitted_at } : undefined,
    decided:
      decidedBy && row.decided_at
        ? { by: decidedBy, at: row.decided_at, reason: row.decision_reason ?? undefined }
        : undefined,
    readAt: row.read_at ?? undefined,
    appliedAt: row.applied_at ?? undefined,
    version: row.version ?? undefined,
    ...documentOf(row),
    counts: { good: row.good_count, held: row.held_count, merged: row.merged_count, aside: row.aside_count },
    approved: approvedOf(row),
    failure: (row.failure as Roster['failure']) ?? undefined,
  };
}

function documentOf(row: RosterRecord) {
  return {
    sheets: row.sheets as Roster['sheets'],
    sheetIndex: row.sheet_index ?? undefined,
    headerRow: row.header_row ?? undefined,
    columns: row.columns as Roster['columns'],
    doubtfulDates: row.doubtful_dates as Roster['doubtfulDates'],
    unknownCodes: row.unknown_codes as Roster['unknownCodes'],
    questions: row.questions as Roster['questions'],
    answers: row.answers as Roster['answers'],
    jalaliBirths: (row.habits as { jalaliBirths?: boolean }).jalaliBirths === true,
    codeGuesses: row.code_guesses as Roster['codeGuesses'],
  };
}

function approvedOf({ approved_joins, approved_changes, approved_leaves }: RosterRecord): Roster['approved'] {
  if (approved_joins === null || approved_changes === null || approved_leaves === null) return undefined;
  return { joins: approved_joins, changes: approved_changes, leaves: approved_leaves };
}

function staffName(id: number | null, fa: string | null, en: string | null): StaffName | undefined {
  return id === null ? undefined : nameOf(id, fa, en);
}

/** A name the viewer may not see is left empty. */
function nameOf(id: number, fa: string | null, en: string | null): StaffName {
  return { id, fa: fa ?? '', en: en ?? '' };
}
