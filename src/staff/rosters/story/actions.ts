import { approveRoster } from '../../../domain/roster/approve-roster.ts';
import { rejectRoster } from '../../../domain/roster/reject-roster.ts';
import { submitRoster } from '../../../domain/roster/submit-roster.ts';
import { withdrawRoster } from '../../../domain/roster/withdraw-roster.ts';
import { foldDigits } from '../../../persian/digits.ts';
import {
  type Ask,
  type AuditSubject,
  type FlashKey,
  forbidden,
  notFound,
  type Reply,
  redirect,
} from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { type AskedRoster, aboutRoster, findAskedRoster, rosterHref } from '../asked-roster.ts';
import { showStoryAgain } from './page.ts';

export async function handleSubmit(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster } = asked;
  const { staffId } = staffOf(ask.viewer);
  const submitted = await submitRoster(ask.deps, { rosterId: roster.id, staffId });
  if (!submitted.ok && submitted.why === 'question-open')
    return redirect(rosterHref(roster), { flash: { kind: 'warn', key: 'rosterQuestionOpen' } });
  if (!submitted.ok) return overtaken(asked);
  return done(asked, 'rosterSubmitted', { good: roster.counts.good, held: roster.counts.held });
}

export async function handleApprove(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster } = asked;
  const typed = ask.form.get('leaves')?.trim() ?? '';
  const digits = foldDigits(typed).replace(/[\s,٬]/g, '');
  const approved = await approveRoster(ask.deps, {
    rosterId: roster.id,
    staffId: staffOf(ask.viewer).staffId,
    ...(/^\d{1,9}$/.test(digits) && { typedLeaves: Number(digits) }),
  });
  if (approved.ok) {
    const { joins, changes, leaves, massLeave } = approved.planned;
    return done(asked, 'rosterApproved', { joins, changes, leaves, massLeave });
  }
  if (approved.why === 'own-work') return forbidden;
  if (approved.why !== 'leaves-not-typed') return overtaken(asked);
  const errors = { leaves: ask.t.rosterStory.typedLeavesWrong };
  return showStoryAgain(ask, asked, { values: { leaves: typed }, errors });
}

const longestReason = 500;

export async function handleReject(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const reason = (ask.form.get('reason') ?? '').trim().slice(0, longestReason);
  if (reason === '')
    return showStoryAgain(ask, asked, { values: {}, errors: { reason: ask.t.rosterStory.reasonEmpty } });
  const rosterId = asked.roster.id;
  const rejected = await rejectRoster(ask.deps, { rosterId, staffId: staffOf(ask.viewer).staffId, reason });
  if (rejected.ok) return done(asked, 'rosterRejected');
  return rejected.why === 'own-work' ? forbidden : overtaken(asked);
}

export async function handleWithdraw(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const withdrawn = await withdrawRoster(ask.deps, asked.roster.id);
  return withdrawn.ok ? done(asked, 'rosterWithdrawn') : overtaken(asked);
}

function done({ roster }: AskedRoster, key: FlashKey, details?: AuditSubject['details']): Reply {
  return redirect(rosterHref(roster), {
    flash: { kind: 'good', key },
    about: aboutRoster(roster, details),
  });
}

/** Somebody else has moved the roster meanwhile: the page shows where it stands now. */
function overtaken({ roster }: AskedRoster): Reply {
  return redirect(rosterHref(roster), { flash: { kind: 'warn', key: 'rosterMoved' } });
}
