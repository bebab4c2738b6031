import { after } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumMissing, findChromium } from '../tools/find-chromium.ts';

/** The two widths every page is made for: a phone in the hand, and a desk. */
export const widths = { phone: 390, desk: 1280 } as const;

export type Visit = {
  /** Where the application under test listens; paths are then enough. */
  origin: string;
  width?: keyof typeof widths;
  javaScript?: boolean;
  scheme?: 'light' | 'dark';
  language?: 'fa-IR' | 'en-GB';
};

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let running: Promise<Browser> | undefined;

// Here, and not where it is launched: a hook made inside a test would run after that test.
after(async () => (await running)?.close());

/**
 * A page of a fresh visitor, with cookies of its own, in one headless Chromium for the whole test file. The browser
 * closes after the file's tests.
 */
export async function visit({
  origin,
  width = 'desk',
  javaScript = true,
  scheme = 'light',
  language = 'fa-IR',
}: Visit): Promise<Page> {
  running ??= launch();
  const phone: BrowserContextOptions = width === 'phone' ? { isMobile: true, hasTouch: true } : {};
  const browser = await running;
  const context = await browser.newContext({
    ...phone,
    baseURL: origin,
    viewport: { width: widths[width], height: width === 'phone' ? 844 : 900 },
    javaScriptEnabled: javaScript,
    colorScheme: scheme,
    locale: language,
    timezoneId: 'Asia/Tehran',
  });
  context.setDefaultTimeout(30_000);
  return context.newPage();
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(chromiumMissing);
  return chromium.launch({ executablePath, headless: true, args: flags });
}
