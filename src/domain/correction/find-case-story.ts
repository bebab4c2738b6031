import type { Db } from '../../platform/database.ts';
import { type ContractTerms, findContractTerms } from '../contract/find-contract-terms.ts';
import { listPlans, type Plan } from '../contract/list-plans.ts';
import type { Attachment } from './attachments/attachment.ts';
import { listAttachments } from './attachments/list-attachments.ts';
import { selectCase } from './case.store.ts';
import type { CaseChange, CaseEvent, CaseReason, CorrectionCase } from './case.ts';
import { selectChanges } from './case-change.store.ts';
import {
  type ApprovalRow,
  type CaseStaff,
  type ConsentRow,
  type DiagnosisRow,
  type EventRow,
  selectApprovals,
  selectCaseStaff,
  selectConsents,
  selectDiagnosis,
  selectEvents,
} from './case-story.store.ts';
import { findSaidValues, type SaidValues } from './find-said-values.ts';
import type { Letter } from './letters/letter.ts';
import { listLetters } from './letters/list-letters.ts';
import { selectPrimaryOf } from './said-values.store.ts';
import { selectLetterSigned } from './voices.store.ts';

export type { CaseStaff } from './case-story.store.ts';

export type StoryEvent = Omit<CaseEvent, 'staffId'> & { by: CaseStaff | undefined };
export type CaseApproval = Omit<ApprovalRow, 'by'> & { by: CaseStaff | undefined };
export type Diagnosis = Omit<DiagnosisRow, 'reason'> & { reason: CaseReason };

/** Everything that is known of one case, for a page of staff. */
export type CaseStory = {
  found: CorrectionCase;
  contract: ContractTerms | undefined;
  diagnosis: Diagnosis | undefined;
  changes: CaseChange[];
  events: StoryEvent[];
  /** Of every revision. */
  approvals: CaseApproval[];
  consents: ConsentRow[];
  attachments: Attachment[];
  letters: Letter[];
  /** One of them speaks about what is proposed now and has come back signed. */
  letterSigned: boolean;
  /** What the roster says of this person now. */
  said: SaidValues;
  plans: Plan[];
  /** Primaries that a change names, by their id. */
  primaries: Map<string, { firstName: string; lastName: string }>;
  /** Whoever took it on. */
  assignee: CaseStaff | undefined;
};

/** Undefined: there is none, or the viewer does not work on it. */
export async function findCaseStory(db: Db, caseId: number): Promise<CaseStory | undefined> {
  const found = await selectCase(db, caseId);
  if (!found) return undefined;
  const changes = await selectChanges(db, caseId);
  return {
    found,
    contract: found.contractId === undefined ? undefined : await findContractTerms(db, found.contractId),
    diagnosis: (await selectDiagnosis(db, caseId)) as Diagnosis | undefined,
    changes,
    events: (await selectEvents(db, caseId)).map(eventFrom),
    approvals: (await selectApprovals(db, caseId)).map(withPerson),
    consents: await selectConsents(db, caseId),
    attachments: await listAttachments(db, caseId, 'staff'),
    letters: await listLetters(db, { caseId }),
    letterSigned: await selectLetterSigned(db, found),
    said: await findSaidValues(db, found),
    plans: found.contractId === undefined ? [] : await listPlans(db, found.contractId),
    primaries: await namePrimaries(db, found, changes),
    assignee: found.assigneeId === undefined ? undefined : await selectCaseStaff(db, found.assigneeId),
  };
}

async function namePrimaries(
  db: Db,
  { contractId }: CorrectionCase,
  changes: readonly CaseChange[],
): Promise<CaseStory['primaries']> {
  const change = changes.find(({ field }) => field === 'primary');
  const names: CaseStory['primaries'] = new Map();
  for (const id of [change?.before, change?.after]) {
    if (id === undefined || contractId === undefined) continue;
    const name = await selectPrimaryOf(db, { contractId, membershipId: Number(id) });
    if (name) names.set(id, name);
  }
  return names;
}

function eventFrom({ from, fromTurn, toTurn, note, ...row }: EventRow): StoryEvent {
  return withPerson({
    ...row,
    from: from ?? undefined,
    fromTurn: fromTurn ?? undefined,
    toTurn: toTurn ?? undefined,
    note: note ?? undefined,
  });
}

function withPerson<Row extends { by: CaseStaff | null }>(
  row: Row,
): Omit<Row, 'by'> & { by: CaseStaff | undefined } {
  return { ...row, by: row.by ?? undefined };
}
