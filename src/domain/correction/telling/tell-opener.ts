import type { Db } from '../../../platform/database.ts';
import { lastDayBefore, messageMoment } from '../../notification/message-day.ts';
import { postMessage } from '../../notification/post-message.ts';
import type { CorrectionCase } from '../case.ts';
import { giveResumeLink } from '../give-resume-link.ts';
import { showTrackingCode } from '../tracking-code.ts';
import type { CaseNotice } from './notices-of.ts';
import { postToMember } from './post-to-member.ts';
import type { Telling } from './tell-correction.ts';
import { type Reach, selectAsked, selectIsActive, selectOpener } from './telling.store.ts';

/** Paths of the portal. */
export type CaseLinks = {
  /** Where anybody looks a case up by its code. */
  lookUp: string;
  /** Where a dependent answers by the case's code and a proof of her own. */
  consent: string;
  /** Of a member who is signed in. */
  ofMember(caseId: number): string;
  consentOfMember(caseId: number): string;
  ofStaff(caseId: number): string;
  desk: string;
  resume(token: string): string;
};

export type OpenerNotice = Exclude<CaseNotice, 'turn' | 'mobile-changing' | 'family-changed'> | 'reminder';

/** A link that came a week late opens nothing any more, and is not kept longer. */
const resumeSeconds = 7 * 24 * 3600;

/** Tells whoever the case was opened for, or the dependent whose consent it needs; nobody where she cannot be reached. */
export async function tellOpener(
  { db, chance, links }: Pick<Telling, 'db' | 'chance' | 'links'>,
  found: CorrectionCase,
  notice: OpenerNotice,
): Promise<void> {
  const reach = await reachOf(db, found);
  if (!reach) return;
  if (notice === 'solved' && (await tellToResume({ db, chance, links }, found, reach))) return;
  const { language } = found;
  const trackingCode = showTrackingCode(found.trackingCode);
  const link = linkOf(links, found, reach);
  const post = postToMember;
  switch (notice) {
    case 'received':
    case 'stopped':
    case 'rejected':
    case 'solved':
      return post(db, reach, { template: `case-${notice}`, parameters: { trackingCode, link }, language });
    case 'withdrawn':
      return post(db, reach, { template: 'case-withdrawn', parameters: { trackingCode }, language });
    case 'approved': {
      const { day } = messageMoment(found.applyAfter ?? new Date(), language);
      return post(db, reach, { template: 'case-approved', parameters: { trackingCode, day }, language });
    }
    case 'question':
    case 'consent':
    case 'reminder': {
      const { dueAt } = found;
      if (!dueAt) return;
      const parameters = { trackingCode, day: lastDayBefore(dueAt, language), link };
      return post(db, reach, { template: `case-${notice}`, parameters, language });
    }
  }
}

function linkOf(links: CaseLinks, { id, state }: CorrectionCase, { accountId }: Reach): string {
  if (state === 'consent') return accountId === undefined ? links.consent : links.consentOfMember(id);
  return accountId === undefined ? links.lookUp : links.ofMember(id);
}

/** A case that waits for a consent speaks to whoever has to give it. */
function reachOf(db: Db, found: CorrectionCase): Promise<Reach | undefined> {
  return found.state === 'consent' ? selectAsked(db, found) : selectOpener(db, found.id);
}

/** Whoever could not activate goes on where she stopped: by SMS alone, because that phone is what was proven. */
async function tellToResume(
  { db, chance, links }: Pick<Telling, 'db' | 'chance' | 'links'>,
  found: CorrectionCase,
  reach: Reach,
): Promise<boolean> {
  if (reach.accountId !== undefined || (await selectIsActive(db, found.id))) return false;
  const token = await giveResumeLink(db, found.id, chance);
  if (token === undefined) return false;
  await postMessage(db, {
    recipient: found.mobile,
    template: 'case-resume',
    parameters: { link: links.resume(token) },
    language: found.language,
    usefulSeconds: resumeSeconds,
  });
  return true;
}
