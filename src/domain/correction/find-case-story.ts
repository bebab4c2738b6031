import type { Db } from '../../platform/database.ts';
import { type ContractTerms, findContractTerms } from '../contract/find-contract-terms.ts';
import { selectCase } from './case.store.ts';
import type { CaseChange, CaseEvent, CaseReason, CorrectionCase } from './case.ts';
import { selectChanges } from './case-change.store.ts';
import {
  type ApprovalRow,
  type AttachmentRow,
  type CaseStaff,
  type ConsentRow,
  type DiagnosisRow,
  type EventRow,
  selectApprovals,
  selectAttachmentHeads,
  selectConsents,
  selectDiagnosis,
  selectEvents,
} from './case-story.store.ts';

export type { CaseStaff } from './case-story.store.ts';

export type StoryEvent = Omit<CaseEvent, 'staffId'> & { by: CaseStaff | undefined };
export type CaseApproval = Omit<ApprovalRow, 'by'> & { by: CaseStaff | undefined };
export type AttachmentHead = Omit<AttachmentRow, 'by'> & { by: CaseStaff | undefined };
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
  attachments: AttachmentHead[];
};

/** Undefined: there is none, or the viewer does not work on it. */
export async function findCaseStory(db: Db, caseId: number): Promise<CaseStory | undefined> {
  const found = await selectCase(db, caseId);
  if (!found) return undefined;
  return {
    found,
    contract: found.contractId === undefined ? undefined : await findContractTerms(db, found.contractId),
    diagnosis: (await selectDiagnosis(db, caseId)) as Diagnosis | undefined,
    changes: await selectChanges(db, caseId),
    events: (await selectEvents(db, caseId)).map(eventFrom),
    approvals: (await selectApprovals(db, caseId)).map(withPerson),
    consents: await selectConsents(db, caseId),
    attachments: (await selectAttachmentHeads(db, caseId)).map(withPerson),
  };
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
