import type { FromCase } from '../from-case.ts';
import type { FieldChange } from '../planned-person.ts';
import type { RosterKind, StaffName } from '../roster.ts';
import type { VersionRecord } from './history.store.ts';
import { differences, type VersionField } from './version-values.ts';

/** One thing that a roster said about a membership. */
export type MembershipEvent = {
  kind: 'join' | 'change' | 'leave';
  /** The day from which it holds; of a leave, the first day without cover. */
  on: Temporal.PlainDate;
  /** Since when it is known; undefined for members of before rosters were kept. */
  at: Date | undefined;
  roster: SpeakingRoster | undefined;
  /** Undefined where the roster said it by not naming her. */
  rowNumber: number | undefined;
  /** What became different; of a join nothing was there before. Plans and primaries are told by their names. */
  fields: FieldChange<VersionField | 'nationalId'>[];
};

export type SpeakingRoster = {
  id: number;
  /** Undefined where no file said it: a correction case did. */
  fileName: string | undefined;
  fromCase: FromCase | undefined;
  kind: RosterKind;
  version: number | undefined;
  approvedBy: StaffName | undefined;
};

/** One event a version, the first first. */
export function eventsOf(versions: readonly VersionRecord[], language: 'fa' | 'en'): MembershipEvent[] {
  return versions.map((version, index) => {
    const before = versions[index - 1];
    const on = before?.superseded_on ?? version.covered_from;
    const shown = shownOf(version, language);
    return {
      kind: kindOf(version, before),
      on: Temporal.PlainDate.from(on),
      at: version.applied_at ?? before?.superseded_at ?? undefined,
      roster: rosterOf(version),
      rowNumber: version.roster_row ?? undefined,
      fields: before ? [...idChange(version), ...differences(shownOf(before, language), shown)] : [],
    };
  });
}

/** The ID is the person's and stands on no version: what a case changed of it is told by the case. */
function idChange({ id_before, id_after }: VersionRecord): FieldChange<'nationalId'>[] {
  return id_after === null ? [] : [{ field: 'nationalId', before: id_before ?? undefined, after: id_after }];
}

function kindOf(version: VersionRecord, before: VersionRecord | undefined): MembershipEvent['kind'] {
  if (!before) return 'join';
  const ends = version.roster_row === null || version.action === 'leave';
  return ends && version.covered_until < before.covered_until ? 'leave' : 'change';
}

function rosterOf(version: VersionRecord): SpeakingRoster | undefined {
  if (version.roster_id === null || version.kind === null) return undefined;
  const { decided_by: id, decided_fa, decided_en } = version;
  return {
    id: version.roster_id,
    fileName: version.file_name ?? undefined,
    fromCase:
      version.case_id === null
        ? undefined
        : { caseId: version.case_id, trackingCode: version.tracking_code ?? undefined },
    kind: version.kind,
    version: version.version ?? undefined,
    approvedBy: id === null ? undefined : { id, fa: decided_fa ?? '', en: decided_en ?? '' },
  };
}

/** A version's values as people of this language read them. */
export function shownOf(row: VersionRecord, language: 'fa' | 'en') {
  return {
    firstName: row.first_name,
    lastName: row.last_name,
    standing: row.standing,
    relation: row.relation,
    fatherName: row.father_name,
    certificateNumber: row.certificate_number,
    birthDate: row.birth_date,
    gender: row.gender,
    mobile: row.mobile,
    personnelNumber: row.personnel_number,
    iban: row.iban,
    plan: language === 'fa' ? row.plan_fa : row.plan_en,
    primaryName: row.primary_name,
    coveredUntil: row.covered_until,
  } satisfies Record<VersionField, string | null>;
}
