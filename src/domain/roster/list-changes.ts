import type { Db } from '../../platform/database.ts';
import { dayFrom, type PlannedPerson, personFrom, standingFrom } from './planned-person.ts';
import type { Roster } from './roster.ts';
import {
  type LastNamedRecord,
  type PlannedLeaveRecord,
  selectLastNamed,
  selectPlannedLeaves,
  selectPlannedRows,
} from './roster-plan.store.ts';

export type ChangeKind = 'join' | 'change' | 'leave' | 'unchanged';

export type ChangePage = { people: PlannedPerson[]; next: string | undefined };

const pageRows = 50;

/** One page of those who join, change, leave or stay as they are; `after` is `next` of the page before. */
export async function listChanges(
  db: Db,
  roster: Roster,
  { kind, after }: { kind: ChangeKind; after?: string | undefined },
): Promise<ChangePage> {
  const [from = 'row', at = '0'] = after?.split('-') ?? [];
  const inRows = from === 'row' ? await listInRows(db, roster, kind, Number(at)) : [];
  const people = inRows.slice(0, pageRows);
  if (inRows.length > pageRows) return { people, next: `row-${people.at(-1)?.rowNumber}` };
  if (kind !== 'leave') return { people, next: undefined };
  const left = await listUnnamed(
    db,
    roster,
    from === 'member' ? Number(at) : 0,
    pageRows - people.length + 1,
  );
  const all = [...people, ...left].slice(0, pageRows);
  const isMore = people.length + left.length > pageRows;
  const last = all.at(-1);
  if (!isMore || !last) return { people: all, next: undefined };
  return { people: all, next: last.rowNumber === undefined ? `member-${last.membershipId}` : 'member-0' };
}

async function listInRows(db: Db, roster: Roster, kind: ChangeKind, after: number): Promise<PlannedPerson[]> {
  const rows = await selectPlannedRows(db, placeOf(roster))
    .where('n.change', '=', kind)
    .where('n.row_number', '>', after)
    .orderBy('n.row_number')
    .limit(pageRows + 1)
    .execute();
  return rows.map(personFrom);
}

async function listUnnamed(db: Db, roster: Roster, after: number, limit: number): Promise<PlannedPerson[]> {
  const rows = await selectPlannedLeaves(db, placeOf(roster), { after, limit });
  const ids = rows.map(row => row.id_value);
  const named = new Map(
    (await selectLastNamed(db, roster.contractId, ids)).map(each => [each.named_id, each]),
  );
  return rows.map(row => unnamedFrom(row, named.get(row.id_value)));
}

function unnamedFrom(row: PlannedLeaveRecord, named: LastNamedRecord | undefined): PlannedPerson {
  const { plan_fa, plan_en } = row;
  return {
    rowNumber: undefined,
    membershipId: row.membership_id,
    nationalId: row.id_value,
    firstName: row.first_name,
    lastName: row.last_name,
    standing: standingFrom(row.standing),
    relation: row.relation,
    primaryNationalId: undefined,
    coveredFrom: dayFrom(row.covered_from),
    coveredUntil: dayFrom(row.leaves_on),
    fields: [],
    relinked: false,
    note: undefined,
    was: {
      primaryName: row.primary_name ?? undefined,
      plan: plan_fa === null ? undefined : { fa: plan_fa, en: plan_en ?? plan_fa },
      named: named && {
        rosterId: named.roster_id,
        fileName: named.file_name,
        rowNumber: named.row_number,
        version: named.version,
      },
      fromCase:
        row.case_id === null
          ? undefined
          : { caseId: row.case_id, trackingCode: row.tracking_code ?? undefined },
    },
  };
}

const placeOf = ({ contractId, id: rosterId }: Roster) => ({ contractId, rosterId });
