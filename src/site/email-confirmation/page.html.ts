import { buttonForm } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';

/** The button confirms, not the visit: mail programs open links by themselves. */
export function openLinkPage(shell: Shell, token: string): Html {
  const { preferences } = shell.t;
  return sitePage(shell, preferences.openTitle, {
    lead: preferences.openLead,
    body: html`${buttonForm(shell, {
      action: to(paths.emailConfirmation, { token }),
      label: preferences.openSubmit,
      kind: 'primary',
    })}<p class="hint">${preferences.openNotMine}</p>`,
  });
}

export function endedLinkPage(shell: Shell): Html {
  const { preferences, portal } = shell.t;
  return sitePage(shell, preferences.endedTitle, {
    lead: preferences.endedText,
    body: html`<p>${linkButton('quiet', paths.portal, portal.title)}</p>`,
  });
}

export function emailConfirmedPage(shell: Shell): Html {
  const { preferences, portal } = shell.t;
  return sitePage(shell, preferences.doneTitle, {
    lead: preferences.doneText,
    body: html`<p>${linkButton('quiet', paths.portal, portal.title)}</p>`,
  });
}

function sitePage(shell: Shell, title: string, { lead, body }: { lead: string; body: Html }): Html {
  return document(shell, {
    face: 'site',
    title,
    width: 'form',
    main: html`${pageHead(shell.t, { title, lead })}
${body}`,
  });
}
