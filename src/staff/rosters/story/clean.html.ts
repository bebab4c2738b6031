import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html, raw } from '../../../html/tag.ts';
import type { StoryPage } from './page.html.ts';

/** The mark's arch with a check in it. */
const drawing = raw`<svg class="clean-mark" viewBox="0 0 96 112" width="96" height="112" fill="none" aria-hidden="true" focusable="false"><path class="arch" d="M8 108V46C8 31 21 26 32 18c7-5 12-10 16-15 4 5 9 10 16 15 11 8 24 13 24 28v62Z"/><path class="tick" d="m30 66 13 13 25-28" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** Nothing needs anybody: said plainly, with what was looked at and the one step that is left. */
export function cleanPart(shell: Shell, { roster, families, findings, mayEdit }: StoryPage): Html {
  const { t, language } = shell;
  const { rosterDoctor: texts } = t;
  const { good, merged } = roster.counts;
  const notes = findings.reduce((sum, { rows }) => sum + rows, 0);
  const isOpen = roster.state === 'checked';
  const rows = formatNumber(language, good + merged);
  return html`<section class="card clean">${drawing}<div><h2>${texts.cleanTitle}</h2>
<p>${isOpen ? texts.cleanText(rows, formatNumber(language, families?.households ?? 0)) : texts.cleanDone}</p>${
    notes > 0 && html`<p class="hint">${texts.cleanNotes(formatNumber(language, notes))}</p>`
  }${isOpen && mayEdit && good > 0 && html`<p>${linkButton('primary', '#send', texts.cleanNext)}</p>`}</div></section>`;
}
