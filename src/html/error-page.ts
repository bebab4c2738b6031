import type { Texts } from '../texts/texts.ts';
import { identifier } from './identifier.ts';
import { document, supportPhones } from './layout.ts';
import type { Shell } from './shell.ts';
import { linkButton, pageHead } from './steps.ts';
import { type Html, html } from './tag.ts';

export type ErrorKind =
  | 'not-found'
  | 'forbidden'
  | 'invalid'
  | 'too-large'
  | 'infected'
  | 'unscanned'
  | 'too-many'
  | 'broken'
  | 'away';

/** A page instead of the one asked for. Only what broke on our side shows the request's id. */
export function errorPage(shell: Shell, kind: ErrorKind, requestId: string): Html {
  const { t } = shell;
  const { title, text } = sentences(t, kind);
  return document(shell, {
    face: 'site',
    title,
    width: 'text',
    main: html`${pageHead(t, { title, lead: text })}
${kind === 'broken' && html`<p>${t.errors.brokenId} ${identifier(requestId)}</p>`}
<p>${linkButton('primary', shell.homeHref, t.errors.backHome)}</p>
<section class="card" id="support"><div class="card-head"><h2>${t.layout.support}</h2></div>${supportPhones(shell)}</section>`,
  });
}

function sentences({ errors }: Texts, kind: ErrorKind): { title: string; text: string } {
  switch (kind) {
    case 'not-found':
      return { title: errors.notFoundTitle, text: errors.notFoundText };
    case 'forbidden':
      return { title: errors.forbiddenTitle, text: errors.forbiddenText };
    case 'invalid':
      return { title: errors.invalidTitle, text: errors.invalidText };
    case 'too-large':
      return { title: errors.tooLargeTitle, text: errors.tooLargeText };
    case 'infected':
      return { title: errors.infectedTitle, text: errors.infectedText };
    case 'unscanned':
      return { title: errors.unscannedTitle, text: errors.unscannedText };
    case 'too-many':
      return { title: errors.tooManyTitle, text: errors.tooManyText };
    case 'broken':
      return { title: errors.brokenTitle, text: errors.brokenText };
    case 'away':
      return { title: errors.awayTitle, text: errors.awayText };
  }
}
