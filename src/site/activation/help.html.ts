import { document, supportPhones } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';

export type Help = {
  /** The attempt still runs, another proof may be given. */
  mayProve: boolean;
  /** Nothing failed yet: somebody only asks how to go on. */
  asked: boolean;
};

/** The guide's own help. */
export function helpPage(shell: Shell, { mayProve, asked }: Help): Html {
  const { t, brand } = shell;
  const title = asked ? t.activation.helpStepsTitle : t.activation.helpTitle;
  const ways = [
    t.activation.helpNames,
    t.activation.helpEmployer,
    t.activation.helpLetter(brand.name),
    t.activation.helpAccount,
    t.activation.helpPhone(brand.administrator),
  ];
  return document(shell, {
    face: 'site',
    title,
    width: 'form',
    main: html`${pageHead(t, { title, lead: asked ? t.activation.helpAskedLead : t.activation.helpLead })}
<div class="guide"><section><h2>${t.activation.helpWaysTitle}</h2>
<ol>${ways.map(text => html`<li>${text}</li>`)}</ol></section></div>
${supportPhones(shell)}
<div class="actions">${linkButton('primary', paths.activation, t.activation.helpRetry)}${mayProve && linkButton('quiet', paths.activationProof, t.activation.helpHaveCode)}</div>
<p><a href="${paths.signIn}">${t.activation.signIn}</a> · <a href="${paths.passwordRecovery}">${t.activation.helpRecover}</a></p>`,
  });
}
