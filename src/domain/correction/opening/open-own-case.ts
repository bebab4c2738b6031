import type { Deps } from '../../../deps.ts';
import { triesRunOver } from '../../account/count-tries.ts';
import { getProfile } from '../../account/get-profile.ts';
import { isPasswordRight } from '../../account/is-password-right.ts';
import type { CaseChange } from '../case.ts';
import { type NamedPrimary, namePrimary } from '../family/name-primary.ts';
import { findCase } from '../find-case.ts';
import type { CorrectableSubject, RosterPerson } from './correctable.ts';
import { openOnce } from './open-once.ts';

export type OwnCase = {
  accountId: number;
  /** As `listOwnPeople` gave it. */
  person: RosterPerson;
  subject: CorrectableSubject;
  changes: readonly CaseChange[];
  namedPrimary: NamedPrimary | undefined;
  told: string | undefined;
  language: 'fa' | 'en';
  /** Asked for again where the change moves money or codes. */
  password: string | undefined;
};

export type OwnCaseOpened =
  | { ok: true; caseId: number }
  | { ok: false; why: 'wrong-password' | 'too-many-tries' | 'too-many' }
  /** `caseId`: undefined where it is not this member's to see. */
  | { ok: false; why: 'under-way'; caseId: number | undefined };

const day = 24 * 60 * 60;
const mostADay = 30;
const guarded: readonly CorrectableSubject[] = ['iban', 'mobile'];

export function asksPassword(subject: CorrectableSubject): boolean {
  return guarded.includes(subject);
}

/** What a member asks to be put right. Whoever has to agree is found out by those who work on it, not here. */
export async function openOwnCase(deps: Deps, asked: OwnCase): Promise<OwnCaseOpened> {
  const { accountId, person, subject, changes, namedPrimary, told, language } = asked;
  const limit = { what: 'correction by member', subject: String(accountId), windowSeconds: day };
  if (await triesRunOver(deps, [{ ...limit, most: mostADay }])) return { ok: false, why: 'too-many' };
  if (asksPassword(subject)) {
    const judged = await isPasswordRight(deps, accountId, asked.password ?? '');
    if (judged !== 'right')
      return { ok: false, why: judged === 'wrong' ? 'wrong-password' : 'too-many-tries' };
  }
  const { mobile } = await getProfile(deps.db, accountId);
  const opened = await openOnce(deps, {
    origin: 'member',
    subject,
    membershipTypeId: person.membershipTypeId,
    contractId: person.contractId,
    membershipId: person.membershipId,
    idType: person.idType,
    idValue: person.idValue,
    firstName: person.firstName,
    lastName: person.lastName,
    mobile,
    mobileProven: true,
    language,
    told,
    employerNamed: undefined,
    openedByAccount: accountId,
    openedByStaff: undefined,
    changes,
  });
  if (!opened.ok)
    return { ok: false, why: 'under-way', caseId: await ownCase(deps.db, opened.openCase, accountId) };
  if (namedPrimary) await namePrimary(deps.db, opened.caseId, namedPrimary);
  return { ok: true, caseId: opened.caseId };
}

/** The case, if it is hers; staff or the primary may have opened it for themselves. */
async function ownCase(db: Deps['db'], caseId: number | undefined, accountId: number) {
  const found = caseId === undefined ? undefined : await findCase(db, caseId);
  return found?.openedByAccount === accountId ? caseId : undefined;
}
