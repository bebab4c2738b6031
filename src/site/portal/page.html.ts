import { icons } from '../../html/icons.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';

/** The guide's first question: "have you activated?", «خیر» and «بله» as two doors. */
export function portalPage(shell: Shell): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.portal.title,
    width: 'text',
    main: html`${pageHead(t, { title: t.portal.title, lead: t.portal.question })}
<div class="picks">
<a class="pick" href="${paths.activation}"><b>${t.portal.no}</b><span>${t.portal.noHint}</span>${icons.forward}</a>
<a class="pick" href="${paths.signIn}"><b>${t.portal.yes}</b><span>${t.portal.yesHint}</span>${icons.forward}</a>
</div>
<p class="hint">${t.portal.legacy}</p>
<p><a href="${paths.guideActivation}">${t.portal.guide}</a> · <a href="${paths.corrections}">${t.caseTracking.link}</a></p>`,
  });
}
