import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';
import { trackingCode } from './tracking-code.html.ts';

/** The code to keep, and what happens next. */
export function openedPage(shell: Shell, { code, before }: { code: string; before: boolean }): Html {
  const { t } = shell;
  const texts = t.caseOpening;
  const title = before ? texts.beforeTitle : texts.openedTitle;
  return document(shell, {
    face: 'site',
    title,
    width: 'form',
    main: html`${pageHead(t, { title, lead: texts.openedLead })}
<section class="card center"><h2>${t.cases.trackingCode}</h2>${trackingCode(code)}<p class="hint">${texts.copyHint}</p></section>
<div class="guide"><section><h2>${texts.nextTitle}</h2>
<ol>${[texts.nextSorted, texts.nextAsked, texts.nextSolved].map(text => html`<li>${text}</li>`)}</ol></section></div>
<p class="hint">${texts.addPaperHint}</p>
<div class="actions">${linkButton('primary', paths.corrections, texts.track)}${linkButton('quiet', paths.activationCorrectionAttachments, texts.addPaper)}</div>`,
  });
}
