import { messageDay, messageMoment } from '../../notification/message-day.ts';
import { postMail, postMessage } from '../../notification/post-message.ts';
import type { CaseChange, CorrectionCase } from '../case.ts';
import { showTrackingCode } from '../tracking-code.ts';
import { postToMember } from './post-to-member.ts';
import type { Telling } from './tell-correction.ts';
import { selectMember, selectOpener, selectRosterMobile } from './telling.store.ts';

/** Nobody but the opener of a case has said what language she reads. */
const language = 'fa';

/**
 * Whoever holds the number that is to be replaced can stop it while the case is held. It is a matter of security: the
 * number of the roster, that of the account and its confirmed address are all told, whatever is preferred.
 */
export async function tellFormerNumber(
  { db, clock, supportPhone }: Pick<Telling, 'db' | 'clock' | 'supportPhone'>,
  { trackingCode, contractId, membershipId, applyAfter }: CorrectionCase,
  changes: readonly CaseChange[],
): Promise<void> {
  const change = changes.find(({ field }) => field === 'mobile');
  if (!change || !applyAfter) return;
  const about =
    contractId !== undefined && membershipId !== undefined ? { contractId, membershipId } : undefined;
  const member = about && (await selectMember(db, about));
  const numbers = new Set([change.before, about && (await selectRosterMobile(db, about)), member?.mobile]);
  numbers.delete(change.after);
  const word = {
    template: 'mobile-changing',
    parameters: {
      trackingCode: showTrackingCode(trackingCode),
      phone: supportPhone,
      ...messageMoment(applyAfter, language),
    },
    language,
    usefulSeconds: Math.max(1, Math.round((applyAfter.getTime() - clock.now().epochMilliseconds) / 1000)),
  } as const;
  for (const recipient of numbers) await postMessage(db, { ...word, recipient });
  await postMail(db, { ...word, recipient: member?.email });
}

/** The former primary and the new one, but for whoever asked for it and is told how it ended. */
export async function tellPrimaries(
  { db, clock }: Pick<Telling, 'db' | 'clock'>,
  { id, contractId }: CorrectionCase,
  changes: readonly CaseChange[],
): Promise<void> {
  const change = changes.find(({ field }) => field === 'primary');
  if (!change || contractId === undefined) return;
  const opener = await selectOpener(db, id);
  for (const membershipId of [Number(change.before), Number(change.after)]) {
    if (!Number.isSafeInteger(membershipId)) continue;
    const reach = await selectMember(db, { contractId, membershipId });
    if (!reach || (reach.accountId !== undefined && reach.accountId === opener?.accountId)) continue;
    await postToMember(db, reach, {
      template: 'family-changed',
      parameters: { day: messageDay(clock, language) },
      language,
    });
  }
}
