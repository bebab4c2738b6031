import { timeZone } from '../platform/clock.ts';
import { badge } from './badge.ts';
import { formatDay } from './day.ts';
import type { Shell } from './shell.ts';
import { attributes, type Html, html } from './tag.ts';

type OpenState = 'sorting' | 'review' | 'question' | 'letter' | 'second' | 'consent' | 'approved';
type ClosedState = 'solved' | 'rejected' | 'withdrawn';

/** Where a correction case stands: nothing of what it is about. */
export type CaseStanding = {
  state: OpenState | ClosedState;
  /** `house`: of one of them, whichever. */
  turn: 'member' | 'employer' | 'agency' | 'administrator' | 'house' | undefined;
  openedAt: Date;
  turnSince: Date;
  /** The first moment after the last day that whoever's turn it is has. */
  dueAt: Date | undefined;
  closedAt: Date | undefined;
  outcome?: 'corrected' | 'roster-applied' | 'activated' | 'code-handed' | 'nothing-wrong' | undefined;
};

export type CaseReader = {
  now: Temporal.Instant;
  /** Whose turn is the member's: the reader's own, or somebody else's. */
  who: 'member' | 'staff';
};

type Stage = { title: string; detail?: string | undefined; look: 'done' | 'now' | 'ahead' | 'refused' };

/** The strip of stages, received to done, with whose turn it is, since when and until when; a closed case says how it ended. */
export function caseStage(shell: Shell, standing: CaseStanding, reader: CaseReader): Html {
  return html`<div class="case-stage"><ol class="timeline stages" aria-label="${shell.t.caseStage.label}">${stagesOf(
    shell,
    standing,
    reader,
  ).map(
    ({ title, detail, look }) =>
      html`<li ${attributes({ class: look, 'aria-current': look === 'now' && 'step' })}><p class="timeline-title">${title}</p>${
        detail !== undefined && html`<p class="timeline-detail">${detail}</p>`
      }</li>`,
  )}</ol>${turnLine(shell, standing, reader)}</div>`;
}

function stagesOf(shell: Shell, standing: CaseStanding, { who }: CaseReader): Stage[] {
  const { t } = shell;
  const { state } = standing;
  const received: Stage = {
    title: t.caseStage.received,
    detail: dayOf(shell, standing.openedAt),
    look: 'done',
  };
  const looked: Stage = { title: t.caseStage.looked, look: 'done' };
  const agreed: Stage = { title: t.caseStage.agreed, look: 'done' };
  const end: Stage = { title: t.caseStage.end, look: 'ahead' };
  switch (state) {
    case 'sorting':
    case 'review':
    case 'question': {
      const asked = who === 'member' ? t.caseStage.yourAnswer : t.cases.states.question;
      const title = state === 'question' ? asked : t.caseStage.looking;
      return [received, { title, look: 'now' }, { title: t.caseStage.agree, look: 'ahead' }, end];
    }
    case 'letter':
    case 'second':
    case 'consent':
      return [received, looked, { title: t.cases.states[state], look: 'now' }, end];
    case 'approved':
      return [received, looked, agreed, { title: t.caseStage.applying, look: 'now' }];
    case 'solved':
      return [
        received,
        looked,
        ...(standing.outcome === 'corrected' ? [agreed] : []),
        ending(shell, standing, state),
      ];
    case 'rejected':
      return [received, looked, ending(shell, standing, state)];
    case 'withdrawn':
      return [received, ending(shell, standing, state)];
  }
}

function ending(shell: Shell, { closedAt, outcome }: CaseStanding, state: ClosedState): Stage {
  const { t } = shell;
  const parts = [outcome && t.cases.outcomes[outcome], closedAt && dayOf(shell, closedAt)].filter(Boolean);
  const detail = parts.length > 0 ? parts.join(' · ') : undefined;
  return { title: t.cases.states[state], detail, look: state === 'rejected' ? 'refused' : 'done' };
}

function turnLine(shell: Shell, standing: CaseStanding, { now, who }: CaseReader): Html | undefined {
  const { t } = shell;
  const { turn, turnSince, dueAt } = standing;
  if (turn === undefined) return undefined;
  const yours = turn === 'member' && who === 'member';
  const late = dueAt !== undefined && dueAt.getTime() <= now.epochMilliseconds;
  const last = dueAt && dayOf(shell, new Date(dueAt.getTime() - 1));
  return html`<p ${attributes({ class: yours ? 'case-turn yours' : 'case-turn' })}><b>${
    yours
      ? t.caseStage.yourTurn
      : t.caseStage.turn(turn === 'house' ? t.caseStage.someHouse : t.cases.turns[turn])
  }</b> <span>${t.caseStage.since(dayOf(shell, turnSince))}</span>${
    last !== undefined &&
    html` <span>${late ? badge('warn', t.caseStage.overdue(last)) : t.caseStage.until(last)}</span>`
  }</p>`;
}

function dayOf({ language }: Shell, at: Date): string {
  return formatDay(language, at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate());
}
