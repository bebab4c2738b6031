import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { allRoutes } from '../../src/app.ts';
import { faultsOf } from '../../src/html/testing/valid-html.ts';
import { paths } from '../../src/paths.ts';
import type { Role } from '../../src/route.ts';
import { visit } from '../browser.ts';
import { openTestSession } from '../builders/sessions.ts';
import { demoApp } from './demo-app.ts';

const app = await demoApp();
const { owner } = app;

type Viewer = 'anyone' | 'member' | Role;
const roles: Role[] = ['system-administrator', 'employer-hr', 'agency-expert', 'administrator-support'];
const viewers: Viewer[] = ['anyone', 'member', ...roles];

async function sessionOf(viewer: Viewer): Promise<string | undefined> {
  if (viewer === 'anyone') return undefined;
  if (viewer === 'member') {
    const { id } = await owner.selectFrom('account').select('id').orderBy('id').executeTakeFirstOrThrow();
    return openTestSession(owner, { account_id: id });
  }
  const { id } = await owner
    .selectFrom('staff')
    .select('id')
    .where('role', '=', viewer)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  return openTestSession(owner, { staff_id: id });
}

/** Follows links from the pages everybody starts at; every pattern of an address is looked at once. */
async function crawl(
  page: Page,
  starts: readonly string[],
  look: (page: Page, path: string) => Promise<void>,
): Promise<string[]> {
  const waiting = [...starts];
  const seen = new Set<string>();
  while (waiting.length > 0) {
    const path = waiting.shift() ?? '';
    const pattern = patternOf(path);
    if (!pattern || seen.has(pattern)) continue;
    seen.add(pattern);
    const reply = await page.goto(path);
    const type = reply?.headers()['content-type'] ?? '';
    if (!type.startsWith('text/html')) continue;
    assert.ok((reply?.status() ?? 500) < 400, `${path} answers ${reply?.status()}`);
    await look(page, path);
    const links = await page.$$eval('a[href^="/"]:not([download])', found =>
      found.map(link => link.getAttribute('href') ?? ''),
    );
    // Other people's messages lead to other people's pages.
    const foreign = pattern === paths.demoMessages ? /^\/(member|staff)\b/ : undefined;
    waiting.push(...links.filter(link => !foreign?.test(link)));
  }
  return [...seen];
}

const patterns = allRoutes()
  .filter(({ route }) => route.method === 'GET')
  .map(({ route }) => ({
    pattern: route.path,
    expression: new RegExp(`^${route.path.replace(/:[A-Za-z]+/g, '[^/]+')}$`),
  }))
  // A pattern without a parameter is the better fit.
  .toSorted((one, other) => Number(one.pattern.includes(':')) - Number(other.pattern.includes(':')));

function patternOf(address: string): string | undefined {
  const path = address.split(/[?#]/)[0] ?? '';
  const found = patterns.find(({ expression }) => expression.test(path))?.pattern;
  return found === paths.language ? undefined : found;
}

async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html.slice(0, 120)).join(' | ')}`);
  });
}

const starts: Record<'site' | 'member' | 'staff', string[]> = {
  site: [
    paths.home,
    paths.activation,
    paths.signIn,
    paths.passwordRecovery,
    paths.correctionConsent,
    paths.staffSignIn,
    paths.demoSignIns,
    paths.demoMessages,
  ],
  member: [paths.memberHome],
  staff: [paths.staffHome],
};

for (const viewer of viewers) {
  for (const language of ['fa', 'en'] as const) {
    test(`every page that ${viewer} can reach is valid, accessible and does not overflow, in ${language}`, async () => {
      const session = await sessionOf(viewer);
      const width = language === 'fa' ? 'phone' : 'desk';
      const page = await visit({
        origin: app.origin,
        width,
        scheme: viewer === 'employer-hr' ? 'dark' : 'light',
      });
      const cookies = { 'daricheh-language': language, ...(session ? { 'daricheh-session': session } : {}) };
      await page
        .context()
        .addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: app.origin })));
      const face = viewer === 'anyone' ? 'site' : viewer === 'member' ? 'member' : 'staff';
      const faults: string[] = [];
      const seen = await crawl(page, starts[face], async (shown, path) => {
        const source = await (await shown.context().request.get(path)).text();
        const findings = [...(await faultsOf(source)), ...(await seriousFindings(shown))];
        if ((await shown.locator('h1').count()) !== 1) findings.push('not one h1');
        const overflow = await shown.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (overflow > 1) findings.push(`overflows by ${overflow} px`);
        if (
          language === 'en' &&
          /[\u0600-\u06ff]{3}/.test((await shown.textContent('h1')) ?? '') &&
          face === 'site'
        )
          findings.push('a Persian heading in English');
        faults.push(...findings.map(finding => `${path}: ${finding}`));
      });
      assert.deepEqual(faults, []);
      assert.ok(seen.length >= 2, `only ${seen.join(' ')}`);
    });
  }
}
