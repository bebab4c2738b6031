import type { CaseSubject } from '../../../domain/correction/case.ts';
import {
  correctableSubjectFrom,
  isCorrectable,
  type RosterPerson,
} from '../../../domain/correction/opening/correctable.ts';
import { findHeldPerson, findRosterPerson } from '../../../domain/correction/opening/find-roster-person.ts';
import { paths, withQuery } from '../../../paths.ts';
import { type Ask, type AuditSubject, idFrom, rowNumberFrom } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';

/** Whom a case is about, by the address: a member, a row that waits, or somebody on the telephone. */
export type AskedAbout =
  | { kind: 'member'; person: RosterPerson }
  | { kind: 'row'; person: RosterPerson; heldRow: { rosterId: number; row: number } }
  | { kind: 'call' }
  /** Only the administrator takes calls about people of no contract yet. */
  | { kind: 'nobody' };

/** Undefined: the address names somebody who is not the viewer's to see. */
export async function findAskedAbout({ deps, query, viewer }: Ask): Promise<AskedAbout | undefined> {
  if (query.has('membership')) {
    const membershipId = idFrom(query.get('membership'));
    const person = membershipId === undefined ? undefined : await findRosterPerson(deps.db, membershipId);
    return person && { kind: 'member', person };
  }
  if (query.has('roster')) {
    const [rosterId, row] = [idFrom(query.get('roster')), rowNumberFrom(query.get('row'))];
    if (rosterId === undefined || row === undefined) return undefined;
    const heldRow = { rosterId, row };
    const person = await findHeldPerson(deps.db, heldRow);
    return person && { kind: 'row', person, heldRow };
  }
  return { kind: staffOf(viewer).role === 'administrator-support' ? 'call' : 'nobody' };
}

/** A subject that fits whom it is about; `null` where the address names none, undefined for one that does not fit. */
export function askedSubject({ query }: Ask, about: AskedAbout): CaseSubject | null | undefined {
  const named = query.get('subject');
  if (named === null) return null;
  if (named === 'activation') return named;
  const subject = correctableSubjectFrom(named);
  if (!subject || ('person' in about && !isCorrectable(subject, about.person))) return undefined;
  return subject;
}

/** The form's own address. */
export function newCaseHref(about: AskedAbout, subject?: CaseSubject): string {
  return withQuery(paths.correctionNew, {
    membership: about.kind === 'member' ? about.person.membershipId : undefined,
    roster: about.kind === 'row' ? about.heldRow.rosterId : undefined,
    row: about.kind === 'row' ? about.heldRow.row : undefined,
    subject,
  });
}

/** Whose file was opened for it. */
export function auditOf(about: AskedAbout, { viewer }: Ask): AuditSubject {
  switch (about.kind) {
    case 'member': {
      const { membershipId, contractId } = about.person;
      return { subjectKind: 'membership', subjectId: membershipId, contractId };
    }
    case 'row': {
      const { rosterId, row } = about.heldRow;
      const { contractId } = about.person;
      return { subjectKind: 'roster', subjectId: rosterId, contractId, details: { row } };
    }
    default:
      return { subjectKind: 'staff', subjectId: staffOf(viewer).staffId };
  }
}
