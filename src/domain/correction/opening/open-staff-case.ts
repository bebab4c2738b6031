import type { Deps } from '../../../deps.ts';
import type { CaseChange, CaseSubject } from '../case.ts';
import type { Actor } from '../case-steps.ts';
import { type NamedPrimary, namePrimary } from '../family/name-primary.ts';
import type { RosterPerson } from './correctable.ts';
import { openOnce } from './open-once.ts';
import { selectAccountOfMember } from './standing.store.ts';

export type StaffCase = {
  by: Actor & { kind: 'staff' };
  person: RosterPerson;
  heldRow: { rosterId: number; row: number } | undefined;
  subject: CaseSubject;
  changes: readonly CaseChange[];
  namedPrimary: NamedPrimary | undefined;
  told: string | undefined;
  /** Where somebody can be reached; nobody has shown that it is hers. */
  mobile: string | undefined;
  language: 'fa' | 'en';
};

export type StaffCaseOpened =
  | { ok: true; caseId: number }
  /** There is one already about this person and subject. */
  | { ok: false; caseId: number | undefined };

/** What staff write down for a member. It is opened and not approved: whoever has to agree still does. */
export async function openStaffCase(deps: Deps, asked: StaffCase): Promise<StaffCaseOpened> {
  const { by, person, heldRow, subject, changes, namedPrimary, told, language } = asked;
  const { membershipId } = person;
  const account = membershipId === undefined ? undefined : await selectAccountOfMember(deps.db, membershipId);
  const opened = await openOnce(deps, {
    origin: by.side === 'administrator' ? 'support' : 'employer',
    subject,
    membershipTypeId: person.membershipTypeId,
    contractId: person.contractId,
    membershipId,
    idType: person.idType,
    idValue: person.idValue,
    firstName: person.firstName,
    lastName: person.lastName,
    // The roster's number serves, unless it is what is wrong.
    mobile: asked.mobile ?? (subject === 'mobile' ? undefined : person.mobile),
    mobileProven: false,
    language,
    told,
    employerNamed: undefined,
    openedByAccount: account,
    openedByStaff: by.staffId,
    changes,
    ...(heldRow ? { heldRow } : {}),
  });
  if (!opened.ok) return { ok: false, caseId: opened.openCase };
  if (namedPrimary) await namePrimary(deps.db, opened.caseId, namedPrimary);
  return { ok: true, caseId: opened.caseId };
}
