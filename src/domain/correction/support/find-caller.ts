import type { Deps } from '../../../deps.ts';
import { canonicalName } from '../../../persian/canonical-name.ts';
import { checkDigitHolds } from '../../../persian/national-id.ts';
import { timeZone } from '../../../platform/clock.ts';
import type { MemberIdType } from '../../activation/activation.ts';
import type { Relation } from '../../membership/relation.ts';
import type { ActivationFacts, FailedAttempt } from './activation-facts.ts';
import {
  type AttemptRow,
  type CallerRow,
  selectAttempts,
  selectCaller,
  selectCallerAccount,
  selectCallerMessages,
  selectHeldPlaces,
  selectOpenCases,
  selectOtherCover,
} from './caller.store.ts';
import { findHeldLimits } from './held-limits.ts';

/** A member as support sees her: who she is in the roster, and all that bears on her activation. No claim, no code. */
export type Caller = {
  membershipId: number;
  contractId: number;
  idValue: string;
  standing: 'primary' | 'dependent';
  relation: Relation;
  gender: 'male' | 'female' | undefined;
  primaryName: string | undefined;
  contract: { fa: string; en: string };
  policyholder: { fa: string; en: string };
  facts: ActivationFacts;
};

const monthOfHours = 30 * 24;
type CallerDeps = Pick<Deps, 'db' | 'clock' | 'secret'>;

/** Undefined as well for a member of a contract that is not the viewer's. She has said why she looks before. */
export async function findCaller(deps: CallerDeps, membershipId: number): Promise<Caller | undefined> {
  const row = await selectCaller(deps.db, membershipId);
  if (!row) return undefined;
  const { primaryFirst, primaryLast } = row;
  return {
    membershipId,
    contractId: row.contractId,
    idValue: row.idValue,
    standing: row.standing,
    relation: row.relation,
    gender: row.gender ?? undefined,
    primaryName: primaryFirst === null ? undefined : `${primaryFirst} ${primaryLast}`,
    contract: { fa: row.contractFa, en: row.contractEn },
    policyholder: { fa: row.policyholderFa, en: row.policyholderEn },
    facts: await gatherFacts(deps, row),
  };
}

async function gatherFacts(deps: CallerDeps, row: CallerRow): Promise<ActivationFacts> {
  const { db, clock } = deps;
  const { membershipId, personId, idValue, mobile } = row;
  const idType: MemberIdType = row.idType === 'national' ? 'national' : 'other';
  const since = new Date(clock.now().subtract({ hours: monthOfHours }).epochMilliseconds);
  const account = await selectCallerAccount(db, membershipId);
  const others = await selectOtherCover(db, { personId, membershipId, today: clock.today().toString() });
  const attempts = await selectAttempts(db, { idType, idValue, since });
  const messages = await selectCallerMessages(db, membershipId);
  const cases = await selectOpenCases(db, { idType, idValue });
  const accountId = account?.accountId;
  return {
    today: clock.today(),
    ...rosterFacts(row),
    account: account && { since: dayOf(account.since), mobileEnd: account.mobileEnd },
    coveredElsewhere: others.map(other => ({
      membershipId: other.membershipId,
      contract: { fa: other.contractFa, en: other.contractEn },
      membershipType: { fa: other.typeFa, en: other.typeEn },
    })),
    checkDigitHolds: idType === 'national' ? checkDigitHolds(idValue) : undefined,
    heldRows: await selectHeldPlaces(db, idValue),
    failures: attempts.map(attempt => attemptFrom(attempt, row)),
    messages: messages.map(({ code, ...message }) => ({ ...message, code: code ?? undefined })),
    limits: await findHeldLimits(deps, { idType, idValue, mobile, accountId }),
    cases: cases.map(({ turn, dueAt, ...one }) => ({
      ...one,
      turn: turn ?? undefined,
      dueAt: dueAt ?? undefined,
    })),
  };
}

/** What the roster and the contract say. */
function rosterFacts(row: CallerRow) {
  const { mobile, codeIssuedAt } = row;
  return {
    name: { first: row.firstName, last: row.lastName },
    membershipType: { fa: row.typeFa, en: row.typeEn },
    coveredFrom: Temporal.PlainDate.from(row.coveredFrom),
    coveredUntil: Temporal.PlainDate.from(row.coveredUntil),
    proofs: row.proofs,
    mobileEnd: mobile?.slice(-2),
    mobileFaulty: row.mobileFaulty,
    mobileShared: row.mobileShared,
    code: codeIssuedAt ? { issuedOn: dayOf(codeIssuedAt), used: row.codeUsedAt !== null } : undefined,
    knowledge: row.knowledge,
    linkBroken: row.linkBroken,
    unlinked: row.unlinked,
  };
}

function attemptFrom(attempt: AttemptRow, caller: CallerRow): FailedAttempt {
  return {
    at: attempt.at,
    reason: attempt.reason,
    rung: attempt.rung ?? undefined,
    typed: { first: cleanName(attempt.firstName), last: cleanName(attempt.lastName) },
    mobileEnd: attempt.mobileEnd ?? undefined,
    mobileDiffers: attempt.mobile !== null && attempt.mobile !== caller.mobile,
    typeChosen: { fa: attempt.typeFa, en: attempt.typeEn },
    typeDiffers: attempt.membershipTypeId !== caller.membershipTypeId,
  };
}

/** With the letters of one keyboard, as the roster's are: only what makes a difference is to look different. */
function cleanName(typed: string): string {
  const read = canonicalName(typed);
  return read.ok ? read.name.display : typed;
}

function dayOf(at: Date): Temporal.PlainDate {
  return at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();
}
