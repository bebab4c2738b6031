import { type Language, textsOf } from '../../texts/texts.ts';
import type { Shell } from '../shell.ts';

/** A shell for tests of views: the demo's brand, no viewer. */
export function sampleShell(language: Language, more: Partial<Shell> = {}): Shell {
  const t = textsOf(language);
  return {
    language,
    t,
    brand: {
      name: 'های درمان',
      insurer: 'آسماری',
      administrator: 'SOS',
      agencyCode: '1401',
      support: [{ title: t.layout.supportTitle, number: '02188648400', extension: '101' }],
    },
    assets: {
      css: '/assets/main.css',
      deskCss: '/assets/desk.css',
      js: '/assets/main.js',
      icon: '/assets/mark.svg',
      fontArabic: '/assets/v.woff2',
    },
    homeHref: '/',
    languageHref: '/language/en',
    nav: [{ href: '/portal', label: t.layout.portalLink }],
    csrfToken: 'token',
    ...more,
  };
}
