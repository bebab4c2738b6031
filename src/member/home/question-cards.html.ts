import { card } from '../../html/card.ts';
import { formatDay } from '../../html/day.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import { timeZone } from '../../platform/clock.ts';
import type { HomeData } from './page.html.ts';

/** Corrections that wait for her answer. */
export function questionCards(shell: Shell, { questions }: HomeData): Html {
  const { t, language } = shell;
  const { memberCases: texts } = t;
  return html`${questions.map(({ id, subject, dueAt }) => {
    // The deadline is the first moment after the last day.
    const last = dueAt && new Date(dueAt.getTime() - 1).toTemporalInstant().toZonedDateTimeISO(timeZone);
    return card({
      title: t.member.yourTurn,
      accent: 'call',
      body: html`<p>${texts.homeQuestion(t.cases.subjects[subject])}</p>
${last && html`<p class="hint">${texts.until(formatDay(language, last.toPlainDate(), 'short'))}</p>`}
<p>${linkButton('quiet', to(paths.memberCorrection, { caseId: id }), texts.homeAnswer)}</p>`,
    });
  })}`;
}
