import { emptyState } from '../../../html/card.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { type AskedRoster, rosterHref, trailOf } from '../asked-roster.ts';

/** While a large roster is counted for the first time; `href` is the page's own address. */
export function countingPage(shell: Shell, data: AskedRoster, href: string): Html {
  const { t } = shell;
  const { rosterReadiness: texts } = t;
  return document(shell, {
    face: 'staff',
    title: `${texts.countingTitle} · ${data.roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, { title: texts.countingTitle, trail: trailOf(shell, data) })}
${emptyState({
  title: texts.countingTitle,
  text: texts.countingText,
  action: { href, label: texts.refresh },
})}`,
  });
}

/** The same on the roster's own page, which has more to show meanwhile. */
export function countingNotice({ t }: Shell, { roster }: AskedRoster): Html {
  const { rosterReadiness: texts } = t;
  const again = html`${texts.countingText} <a href="${rosterHref(roster)}">${texts.refresh}</a>`;
  return notice('info', again, texts.countingTitle);
}
