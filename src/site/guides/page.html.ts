import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths } from '../../paths.ts';
import type { GuideNames, GuideSection, GuideText } from '../../texts/guide-text.ts';
import { contact } from '../home/contact.html.ts';

function namesOf({ brand }: Shell): GuideNames {
  return { brand: brand.name, insurer: brand.insurer, administrator: brand.administrator };
}

export function guidesPage(shell: Shell): Html {
  const { t } = shell;
  const names = namesOf(shell);
  const guides: readonly { href: string; guide: GuideText }[] = [
    { href: paths.guideActivation, guide: t.guides.activation(names) },
    { href: paths.guidePortal, guide: t.guides.use(names) },
  ];
  return document(shell, {
    face: 'site',
    title: t.guides.title,
    width: 'text',
    main: html`${pageHead(t, { title: t.guides.title, lead: t.guides.lead })}
<div class="grid">${guides.map(
      ({ href, guide }) =>
        html`<section class="way"><h2>${guide.title}</h2><p>${guide.summary}</p><a class="button quiet" href="${href}" aria-label="${t.guides.read}: ${guide.title}">${t.guides.read}</a></section>`,
    )}</div>`,
  });
}

export function activationGuidePage(shell: Shell): Html {
  const { t } = shell;
  return guidePage(
    shell,
    t.guides.activation(namesOf(shell)),
    linkButton('primary', paths.activation, t.home.activateAction),
  );
}

export function portalGuidePage(shell: Shell): Html {
  const { t } = shell;
  return guidePage(
    shell,
    t.guides.use(namesOf(shell)),
    linkButton('primary', paths.signIn, t.home.signInAction),
  );
}

function guidePage(shell: Shell, guide: GuideText, next: Html): Html {
  const { t } = shell;
  return document(shell, {
    face: 'site',
    title: guide.title,
    width: 'text',
    main: html`${pageHead(t, { title: guide.title, lead: guide.lead, trail: [{ href: paths.guides, label: t.guides.title }] })}
<nav class="contents" aria-label="${t.guides.contents}"><ul>${guide.sections.map(
      ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
    )}</ul></nav>
<div class="guide">${guide.sections.map(each => section(shell, each))}</div>
<p class="actions">${next}</p>
${contact(shell)}`,
  });
}

function section({ t }: Shell, { id, title, text, steps }: GuideSection): Html {
  const follow = id === 'tracking' && html`<p><a href="${paths.corrections}">${t.caseTracking.link}</a></p>`;
  return html`<section id="${id}"><h2>${title}</h2>${text.map(line => html`<p>${line}</p>`)}${
    steps && html`<ol>${steps.map(step => html`<li>${step}</li>`)}</ol>`
  }${follow}</section>`;
}
