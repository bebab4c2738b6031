import type { Db } from '../../platform/database.ts';
import { type Concerned, selectConcerned, selectIdActive, selectMemberActive } from './agreement.store.ts';
import type { CaseChange, ChangeField, CorrectionCase } from './case.ts';

export type AgreementNeeded = {
  /** Two members of staff of different organizations. */
  needsSecond: boolean;
  needsConsent: boolean;
  /** The person whose consent it is. */
  consentOf: number | undefined;
  /** How long what was approved waits before it is applied, so that whoever loses by it can speak up. */
  holdHours: number;
};

type Judged = Pick<CorrectionCase, 'id' | 'contractId' | 'membershipId'>;

/** So that whoever holds the old number can speak up. */
export const mobileHoldHours = 24;
const adultYears = 18;

/**
 * Who has to agree to what a case proposes, by what it gives access to. Asked when something is proposed, when it is
 * approved and once more before it is applied, with the case locked: an account may have been opened in the meantime.
 */
export async function judgeAgreement(
  db: Db,
  found: Judged,
  changes: readonly CaseChange[],
): Promise<AgreementNeeded> {
  const after = new Map(changes.map(change => [change.field, change.after]));
  const link = await judgeLink(db, found, after);
  // Whoever becomes a member by a case, also from a row that stayed behind, does so by two hands, as by a roster.
  const joins = found.membershipId === undefined;
  return {
    needsSecond:
      joins ||
      link.active ||
      after.has('mobile') ||
      after.has('iban') ||
      (await touchesAccount(db, found, after.get('nationalId'))),
    needsConsent: link.consentOf !== undefined,
    consentOf: link.consentOf,
    holdHours: after.has('mobile') ? mobileHoldHours : 0,
  };
}

type Values = ReadonlyMap<ChangeField, string>;

/** A link opens somebody's claims to somebody else: where either signs in already, an adult is asked herself. */
async function judgeLink(
  db: Db,
  { id, contractId, membershipId }: Judged,
  after: Values,
): Promise<{ active: boolean; consentOf: number | undefined }> {
  const primary = Number(after.get('primary'));
  if (contractId === undefined || membershipId === undefined || !Number.isSafeInteger(primary))
    return { active: false, consentOf: undefined };
  const concerned = await selectConcerned(db, { contractId, membershipId });
  if (!concerned) throw new Error(`case ${id} is about a membership that is not to be seen`);
  const active =
    (await selectMemberActive(db, id, membershipId)) || (await selectMemberActive(db, id, primary));
  return { active, consentOf: active && isAdult(concerned) ? concerned.personId : undefined };
}

/** Whose birthday is not known is asked like an adult. */
function isAdult({ birthDate, today }: Concerned): boolean {
  if (!birthDate) return true;
  const calendar = birthDate.withCalendar('persian');
  return calendar.until(today.withCalendar('persian'), { largestUnit: 'years' }).years >= adultYears;
}

/** An ID moves what it signs in to, from whoever has it now and to whoever has the new one. */
async function touchesAccount(db: Db, found: Judged, nationalId: string | undefined): Promise<boolean> {
  if (nationalId === undefined) return false;
  if (await selectIdActive(db, found.id, nationalId)) return true;
  return found.membershipId !== undefined && selectMemberActive(db, found.id, found.membershipId);
}
