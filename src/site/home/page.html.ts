import { card } from '../../html/card.ts';
import { type IconName, icons } from '../../html/icons.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { type ButtonKind, linkButton } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';
import { contact } from './contact.html.ts';

/** The first page: what this is, the three ways in, for whom, and whom to call. */
export function homePage(shell: Shell): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: t.home.title,
    main: html`<div class="hero"><div><h1>${t.home.title}</h1>
<p class="lead">${t.home.lead}</p>
<div class="actions">${linkButton('call', paths.portal, t.layout.portalLink)}${linkButton('quiet', paths.guides, t.guides.title)}</div></div>${icons.mark}</div>
${ways(shell)}
<div class="columns"><div>${forWhom(shell)}</div><div>${contact(shell)}</div></div>`,
  });
}

type Way = { icon: IconName; title: string; text: string; action: string; href: string; kind: ButtonKind };

function ways({ t }: Shell): Html {
  const { home } = t;
  const list: readonly Way[] = [
    {
      icon: 'gate',
      title: home.activateTitle,
      text: home.activateText,
      action: home.activateAction,
      href: paths.activation,
      kind: 'primary',
    },
    {
      icon: 'key',
      title: home.signInTitle,
      text: home.signInText,
      action: home.signInAction,
      href: paths.signIn,
      kind: 'primary',
    },
    {
      icon: 'book',
      title: home.guidesTitle,
      text: home.guidesText,
      action: home.guidesAction,
      href: paths.guides,
      kind: 'quiet',
    },
  ];
  return html`<h2 class="ways-title">${home.waysTitle}</h2>
<div class="grid">${list.map(
    ({ icon, title, text, action, href, kind }) =>
      html`<section class="way">${icons[icon]}<h3>${title}</h3><p>${text}</p>${linkButton(kind, href, action)}</section>`,
  )}</div>`;
}

function forWhom({ t: { home } }: Shell): Html {
  return card({
    title: home.whoTitle,
    body: html`<ul class="facts">${[
      fact('person', home.primaryTitle, home.primaryText),
      fact('family', home.dependentTitle, home.dependentText),
      fact('shield', home.privacyTitle, home.privacyText),
    ]}</ul>`,
  });
}

function fact(icon: IconName, title: string, text: string): Html {
  return html`<li>${icons[icon]}<div><h3>${title}</h3><p>${text}</p></div></li>`;
}
