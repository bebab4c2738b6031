import { card } from '../../html/card.ts';
import { supportPhones } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';

/** The phones of the deployment, on the first page and at the end of the guides. */
export function contact(shell: Shell): Html {
  const { t } = shell;
  return card({
    id: 'contact',
    title: t.home.contactTitle,
    body: html`<p>${t.home.contactText}</p>${supportPhones(shell)}<p><a href="${paths.corrections}">${t.caseTracking.link}</a></p>`,
  });
}
