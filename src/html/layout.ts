import { buttonForm } from './form.ts';
import { icons } from './icons.ts';
import { notice } from './notice.ts';
import { localDigits } from './number.ts';
import type { NavItem, Shell, Viewer } from './shell.ts';
import { attributes, type Html, html } from './tag.ts';

export type Face = 'site' | 'member' | 'staff';

export type Page = {
  face: Face;
  /** Goes before the brand's name in the window's title. */
  title: string;
  main: Html;
  /** `form`: one narrow column; `wide`: tables of the staff desk. */
  width?: 'form' | 'text' | 'wide';
};

/** A whole document. The main part brings the page's one h1, usually by `pageHead`. */
export function document(shell: Shell, page: Page): Html {
  const { t, language, assets } = shell;
  return html`<!DOCTYPE html>
<html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<title>${page.title} · ${shell.brand.name}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0d4f54">
<link rel="preload" href="${assets.fontArabic}" as="font" type="font/woff2" crossorigin="anonymous">
<link rel="stylesheet" href="${assets.css}">${
    page.face === 'staff' &&
    html`
<link rel="stylesheet" href="${assets.deskCss}">`
  }
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<script type="module" src="${assets.js}"></script>
</head>
<body class="${page.face}">
<a class="skip" href="#main">${t.layout.skip}</a>
${header(shell, page.face)}
<main ${attributes({ id: 'main', class: page.width, tabindex: '-1' })}>
${shell.flash && notice(shell.flash.kind, shell.flash.text)}
${page.main}
</main>
${footer(shell)}
</body>
</html>`;
}

function header(shell: Shell, face: Face): Html {
  const { t, brand, viewer } = shell;
  return html`<header class="top"><div class="inner">
<a class="brand" href="${shell.homeHref}">${icons.mark}<span><span class="brand-name">${face === 'staff' ? t.layout.staffBrand : brand.name}</span>${
    face === 'site' && html`<span class="brand-line">${t.layout.tagline(brand.insurer)}</span>`
  }</span></a>
${shell.nav.length > 0 && html`<nav class="sections" aria-label="${t.layout.navigation}"><ul>${shell.nav.map(navItem)}</ul></nav>`}
<div class="top-end">${languageLink(shell)}${viewer && account(shell, viewer)}</div>
</div></header>`;
}

function languageLink({ t, language, languageHref }: Shell): Html {
  const other = language === 'fa' ? 'en' : 'fa';
  return html`<a class="language" href="${languageHref}" lang="${other}" hreflang="${other}">${t.layout.otherLanguage}</a>`;
}

function navItem({ href, label, current }: NavItem): Html {
  return html`<li><a ${attributes({ href, 'aria-current': current === true && 'page' })}>${label}</a></li>`;
}

function account(shell: Shell, viewer: Viewer): Html {
  const { t } = shell;
  return html`<details class="account"><summary><span class="sr">${t.layout.account}: </span><span class="account-name">${viewer.name}${
    viewer.note !== undefined && html` · ${viewer.note}`
  }</span><span class="avatar" aria-hidden="true">${viewer.initials}</span></summary>
<div class="account-menu"><ul>${viewer.links.map(navItem)}</ul>${buttonForm(shell, { action: viewer.signOutHref, label: t.layout.signOut, kind: 'quiet' })}</div></details>${
    viewer.endsInSeconds !== undefined &&
    html`<session-clock data-seconds="${viewer.endsInSeconds}" data-ending="${t.layout.sessionEnding}" data-ended="${t.layout.sessionEnded}" role="status"></session-clock>`
  }`;
}

function footer(shell: Shell): Html {
  const { t, brand } = shell;
  return html`<footer class="bottom"><div class="inner">
<div><p class="bottom-name">${brand.name}</p>
<p>${t.layout.servedBy(brand.insurer, brand.administrator)}</p>${
    brand.agencyCode !== undefined && html`<p>${t.layout.agency(brand.agencyCode)}</p>`
  }</div>
<div class="bottom-support"><p class="bottom-name">${t.layout.support}</p>${supportPhones(shell)}</div>
</div></footer>`;
}

/** The phones of the deployment, each a link that dials. */
export function supportPhones({ brand, language, t }: Shell): Html {
  return html`<ul class="phones">${brand.support.map(
    ({ title, number, extension }) =>
      html`<li>${title}: <a href="tel:${number}"><bdi dir="ltr">${localDigits(language, number)}</bdi></a>${
        extension !== undefined && html` <span>${t.layout.extension(extension)}</span>`
      }</li>`,
  )}</ul>`;
}
