import { card } from '../../html/card.ts';
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
  /** What a correction case needs: nothing more, a proven mobile, or there is one already. Undefined without an attempt. */
  correction: 'open' | 'opened' | 'prove-first' | undefined;
};

/** The guide's own help. */
export function helpPage(shell: Shell, { mayProve, asked, correction }: Help): Html {
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
${correction && correctionOffer(shell, correction)}
${supportPhones(shell)}
<div class="actions">${linkButton('primary', paths.activation, t.activation.helpRetry)}${mayProve && linkButton('quiet', paths.activationProof, t.activation.helpHaveCode)}</div>
<p><a href="${paths.signIn}">${t.activation.signIn}</a> · <a href="${paths.passwordRecovery}">${t.activation.helpRecover}</a> · <a href="${paths.corrections}">${t.caseTracking.link}</a></p>`,
  });
}

/** The one button that turns a failure into a case. */
function correctionOffer({ t }: Shell, correction: NonNullable<Help['correction']>): Html {
  const texts = t.caseOpening;
  if (correction === 'prove-first')
    return card({
      title: texts.title,
      body: html`<p>${texts.proveFirst}</p><p>${linkButton('quiet', paths.activationProof, texts.proveFirstAction)}</p>`,
    });
  const button =
    correction === 'open'
      ? linkButton('call', paths.activationCorrection, texts.offerAction)
      : linkButton('quiet', paths.activationCorrectionOpened, texts.offerSeen);
  return card({
    title: texts.offerTitle,
    accent: 'call',
    body: html`<p>${texts.offerText}</p><p>${button}</p>`,
  });
}
