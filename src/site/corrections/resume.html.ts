import { buttonForm } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';

/** One button: a preview of the link uses nothing up. */
export function resumePage(shell: Shell, { action }: { action: string }): Html {
  const { t } = shell;
  const texts = t.caseOpening;
  return document(shell, {
    face: 'site',
    title: texts.resumeTitle,
    width: 'form',
    main: html`${pageHead(t, { title: texts.resumeTitle, lead: texts.resumeLead })}
${buttonForm(shell, { action, label: texts.resumeAction, kind: 'primary' })}`,
  });
}

export function resumeEndedPage(shell: Shell): Html {
  const { t } = shell;
  const texts = t.caseOpening;
  return document(shell, {
    face: 'site',
    title: texts.resumeEndedTitle,
    width: 'form',
    main: html`${pageHead(t, { title: texts.resumeEndedTitle, lead: texts.resumeEndedText })}
<div class="actions">${linkButton('primary', paths.activation, t.activation.title)}</div>
<p><a href="${paths.corrections}">${t.caseTracking.link}</a></p>`,
  });
}
