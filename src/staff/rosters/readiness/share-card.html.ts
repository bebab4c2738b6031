import type { Readiness } from '../../../domain/roster/grades.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { formatMoment } from '../moment.ts';
import { ring } from '../ring.html.ts';
import type { ReadinessPage } from './page.html.ts';

const grades: readonly Readiness[] = ['ready', 'spelling', 'needs-proof', 'cannot'];

/** The one number and the grades it is made of. */
export function shareCard(shell: Shell, { roster, counts }: ReadinessPage): Html {
  const { t, language } = shell;
  const { rosterReadiness: texts } = t;
  const number = (count: number) => formatNumber(language, count);
  const ready = counts.ready + counts.spelling;
  const all = ready + counts['needs-proof'] + counts.cannot;
  const list = grades.map(grade => {
    const href = to(paths.rosterReadiness, { rosterId: roster.id }, { kind: grade });
    return html`<li><span ${attributes({ class: `grade-dot ${grade}` })}></span><a href="${href}">${texts.grades[grade]}</a><span class="num">${number(counts[grade])}</span></li>`;
  });
  return html`<section class="card share-card"><div class="share-number">${ring(all > 0 ? ready / all : 0)}<p>${
    ready === all ? texts.shareAll : texts.share(number(ready), number(all))
  }</p></div>
<ul class="grade-list">${list}</ul><p class="hint">${texts.countedAt(formatMoment(shell, counts.countedAt))}</p></section>`;
}
