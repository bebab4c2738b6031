import type { Language, Texts } from '../texts/texts.ts';

export type SupportPhone = {
  title: string;
  /** Digits as dialled, Latin; shown in the digits of the language. */
  number: string;
  extension?: string;
};

/** Brand of the deployment in the language of the page. */
export type Brand = {
  name: string;
  insurer: string;
  administrator: string;
  agencyCode?: string;
  support: readonly SupportPhone[];
};

/** Addresses of the built files, hashes included; read from the manifest of the browser build. */
export type Assets = {
  css: string;
  deskCss: string;
  js: string;
  icon: string;
  fontArabic: string;
};

export type NavItem = { href: string; label: string; current?: boolean };

export type Viewer = {
  kind: 'member' | 'staff';
  name: string;
  initials: string;
  /** Second line under the name, such as the organization of a staff member. */
  note?: string;
  /** Personal pages: profile, devices, … */
  links: readonly NavItem[];
  signOutHref: string;
  /** Seconds until this session ends by itself. */
  endsInSeconds?: number;
};

export type Flash = { kind: 'good' | 'warn' | 'bad' | 'info'; text: string };

/** What every page needs beside its own data. Built once a request by the application. */
export type Shell = {
  language: Language;
  t: Texts;
  brand: Brand;
  assets: Assets;
  /** Where the brand's mark leads. */
  homeHref: string;
  /** This same page in the other language. */
  languageHref: string;
  nav: readonly NavItem[];
  viewer?: Viewer;
  csrfToken: string;
  flash?: Flash;
};
