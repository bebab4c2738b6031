import { card } from '../../html/card.ts';
import { identifier } from '../../html/identifier.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, withQuery } from '../../paths.ts';
import { checkDigitHolds } from '../../persian/national-id.ts';
import type { SearchAnswer } from './page.html.ts';
import { peopleList } from './results.html.ts';
import { saying } from './saying.html.ts';

/** What it means that an ID stands on no roster, what to say, and who might be meant. It has no address of its own. */
export function unknownCard(shell: Shell, answer: SearchAnswer): Html {
  const { support: texts } = shell.t;
  const { lookup, found } = answer;
  const id = lookup.id?.value ?? '';
  const near =
    found.near.length > 0 &&
    html`<h3>${texts.nearTitle}</h3><p class="hint">${texts.nearText}</p>${peopleList(shell, answer, found.near)}`;
  return card({
    title: texts.unknownTitle,
    aside: identifier(id),
    accent: 'call',
    body: html`<p>${texts.unknownMeans}</p>
${!checkDigitHolds(id) && notice('warn', texts.unknownCheckDigit)}
${saying(shell, texts.unknownSay)}
${near}
<div class="form-end">${linkButton('primary', withQuery(paths.correctionNew, { subject: 'activation' }), texts.unknownOpen)}</div>`,
  });
}
