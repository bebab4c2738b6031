import type { Deps } from '../../deps.ts';
import { hashToken } from '../../platform/token.ts';
import type { Typed } from '../activation/activation.ts';
import { sendMobileCode } from '../activation/send-mobile-code.ts';
import { findActivation, startActivation } from '../activation/start-activation.ts';
import { selectCase } from './case.store.ts';
import type { CaseChange, CorrectionCase } from './case.ts';
import { selectChanges } from './case-change.store.ts';
import { isResumeOpen, takeResumeHash } from './resume.store.ts';

/** Whether the link still takes up an activation; looking does not use it up. */
export function isResumeLinkOpen({ db }: Pick<Deps, 'db'>, token: string): Promise<boolean> {
  return isResumeOpen(db, hashToken(token));
}

export type Resumed = { ok: true; caseId: number; cookie: string } | { ok: false };

/**
 * Uses the link up: a new attempt with what was typed, names and ID as they were corrected, and a code to the case's mobile.
 * Nothing is proven by the link; everything from there is the ordinary activation.
 */
export async function resumeActivation(
  deps: Deps,
  { token, addressKey, language }: { token: string; addressKey: Buffer; language: 'fa' | 'en' },
): Promise<Resumed> {
  const taken = await takeResumeHash(deps.db, hashToken(token));
  const found = taken && (await selectCase(deps.db, taken.caseId));
  if (!taken || !found?.mobile) return { ok: false };
  const changes = found.outcome === 'corrected' ? await selectChanges(deps.db, found.id) : [];
  const cookie = await startActivation(deps, typedIn(found, taken, changes), undefined);
  const flow = await findActivation(deps, cookie);
  if (!flow) throw new Error('an attempt that was just begun is not there');
  await sendMobileCode(deps, { flow, mobile: found.mobile, addressKey, language });
  return { ok: true, caseId: found.id, cookie };
}

function typedIn(
  found: CorrectionCase,
  { membershipTypeId }: Pick<Typed, 'membershipTypeId'>,
  changes: readonly CaseChange[],
): Typed {
  const after = new Map(changes.map(change => [change.field, change.after]));
  return {
    membershipTypeId,
    idType: after.has('nationalId') ? 'national' : found.idType,
    idValue: after.get('nationalId') ?? found.idValue,
    firstName: after.get('firstName') ?? found.firstName,
    lastName: after.get('lastName') ?? found.lastName,
  };
}
