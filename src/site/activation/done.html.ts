import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';

/** The guide's message of success; nobody is signed in by it. */
export function donePage(shell: Shell): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.activation.doneTitle,
    width: 'form',
    main: html`${pageHead(t, { title: t.activation.doneTitle })}
${notice('good', t.activation.doneText)}
<div class="actions">${linkButton('primary', paths.signIn, t.activation.doneSignIn)}${linkButton('quiet', paths.home, t.activation.doneHome)}</div>`,
  });
}
