import type { CorrectionCase } from '../../domain/correction/case.ts';
import { isOpen } from '../../domain/correction/case-steps.ts';
import { badge, type Tone } from '../../html/badge.ts';
import { card, emptyState } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import { timeZone } from '../../platform/clock.ts';

export function casesPage(shell: Shell, cases: readonly CorrectionCase[]): Html {
  const { t } = shell;
  const { memberCases: texts } = t;
  const parts = [
    { title: texts.open, cases: cases.filter(({ state }) => isOpen(state)) },
    { title: texts.over, cases: cases.filter(({ state }) => !isOpen(state)) },
  ];
  return document(shell, {
    face: 'member',
    title: texts.title,
    width: 'text',
    main: html`${pageHead(t, {
      title: texts.title,
      lead: texts.lead,
      ...(cases.length > 0 && { actions: linkButton('primary', paths.memberCorrectionChoice, texts.askNew) }),
    })}
${
  cases.length > 0
    ? parts.map(
        part =>
          part.cases.length > 0 &&
          card({
            title: part.title,
            aside: t.cases.number(part.cases.length),
            body: html`<ul class="line-list">${part.cases.map(each => caseLine(shell, each))}</ul>`,
          }),
      )
    : emptyState({
        title: texts.noneTitle,
        text: texts.noneText,
        action: { href: paths.memberCorrectionChoice, label: texts.ask },
      })
}`,
  });
}

function caseLine(shell: Shell, found: CorrectionCase): Html {
  const { t } = shell;
  const { memberCases: texts } = t;
  const name = `${found.firstName} ${found.lastName}`;
  return html`<li><a href="${to(paths.memberCorrection, { caseId: found.id })}"><span class="line-name">${texts.about(t.cases.subjects[found.subject], name)}</span>
${stateBadge(shell, found)}<span class="aside">${whoseTurn(shell, found)}</span></a></li>`;
}

export function stateBadge({ t }: Shell, { state, turn }: CorrectionCase): Html {
  if (turn === 'member') return badge('warn', t.caseStage.yourTurn);
  const tones: Partial<Record<CorrectionCase['state'], Tone>> = {
    solved: 'good',
    rejected: 'bad',
    withdrawn: 'quiet',
  };
  return badge(tones[state] ?? 'info', t.cases.states[state]);
}

function whoseTurn(shell: Shell, { turn, turnSince, closedAt, openedAt }: CorrectionCase): string {
  const { t } = shell;
  const { memberCases: texts } = t;
  if (closedAt) return texts.closedOn(dayOf(shell, closedAt));
  if (turn === undefined) return texts.openedOn(dayOf(shell, openedAt));
  return texts.since(turn === 'member' ? texts.you : t.cases.turns[turn], dayOf(shell, turnSince));
}

export function dayOf({ language }: Shell, at: Date): string {
  return formatDay(language, at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate());
}
