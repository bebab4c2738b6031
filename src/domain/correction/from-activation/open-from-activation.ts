import type { Deps } from '../../../deps.ts';
import { type Limit, triesRunOver } from '../../account/count-tries.ts';
import type { ActivationFlow } from '../../activation/activation.ts';
import { openCase } from '../open-case.ts';
import { lockOpener, type Opener, selectCaseByKey, selectOwnOpenCase } from './attempt.store.ts';
import { openerOfAttempt, openingKeyOf } from './attempt-of.ts';

export type AttemptOpening = {
  flow: ActivationFlow;
  told: string | undefined;
  employerNamed: string | undefined;
  language: 'fa' | 'en';
  addressKey: Buffer;
};

export type OpenedFromActivation =
  /** `opened` false: the same person had one already, and is led to that. */
  { ok: true; caseId: number; opened: boolean } | { ok: false; why: 'nothing-proven' | 'too-many' };

/**
 * A case from an attempt that failed, with what was typed there. The rosters are not looked at, so that the same statements
 * are made whatever they hold; a job finds out what happened.
 */
export async function openFromActivation(
  deps: Deps,
  { flow, told, employerNamed, language, addressKey }: AttemptOpening,
): Promise<OpenedFromActivation> {
  const opener = openerOfAttempt(flow);
  if (!opener) return { ok: false, why: 'nothing-proven' };
  const openingKey = openingKeyOf(flow);
  await lockOpener(deps.db, opener);
  const before = (await selectCaseByKey(deps.db, openingKey)) ?? (await selectOwnOpenCase(deps.db, opener));
  if (before) return { ok: true, caseId: before.caseId, opened: false };
  // By itself and first: what one phone opens and withdraws again does not use up what the ID has.
  if (await triesRunOver(deps, [ownLimit(opener)])) return { ok: false, why: 'too-many' };
  if (await triesRunOver(deps, openingLimits(opener, addressKey))) return { ok: false, why: 'too-many' };
  const { membershipTypeId, idType, idValue, firstName, lastName } = flow.typed;
  const opened = await openCase(deps, {
    origin: 'activation',
    subject: 'activation',
    membershipTypeId,
    contractId: undefined,
    membershipId: undefined,
    idType,
    idValue,
    firstName,
    lastName,
    mobile: opener.mobile,
    mobileProven: true,
    language,
    told,
    employerNamed,
    openedByAccount: undefined,
    openedByStaff: undefined,
    openingKey,
  });
  if (!opened.ok) throw new Error('a case was opened from this attempt behind its lock');
  return { ok: true, caseId: opened.caseId, opened: true };
}

const day = 86_400;

function ownLimit({ mobile, idType, idValue }: Opener): Limit {
  return {
    what: 'correction by mobile for ID',
    subject: `${mobile} ${idType} ${idValue}`,
    windowSeconds: day,
    most: 2,
  };
}

/** Strangers who type one ID from many mobiles get no further than a handful of cases; a family shares a mobile. */
function openingLimits({ mobile, idType, idValue }: Opener, addressKey: Buffer): Limit[] {
  return [
    { what: 'correction by mobile', subject: mobile, windowSeconds: day, most: 6 },
    { what: 'correction for ID', subject: `${idType} ${idValue}`, windowSeconds: day, most: 8 },
    { what: 'correction from address', subject: addressKey, windowSeconds: day, most: 100 },
  ];
}
