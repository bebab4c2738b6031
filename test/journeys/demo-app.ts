import { after } from 'node:test';
import type { Page } from 'playwright-core';
import { loadDemo } from '../../src/demo/load-demo.ts';
import { startTasks } from '../../src/jobs/start-tasks.ts';
import { paths } from '../../src/paths.ts';
import { foldDigits } from '../../src/persian/digits.ts';
import { type TestApp, testApp } from '../app.ts';
import { builtFiles } from '../built-files.ts';

export type DemoApp = TestApp & { origin: string };

/** What `npm start` gives a person: the demo, jobs at work, the built files, on a port. */
export async function demoApp(): Promise<DemoApp> {
  const app = await testApp({ env: { DEMO: 'true' }, files: await builtFiles() });
  const { database, world } = app;
  await loadDemo({ ownerUrl: database.url('owner'), jobUrl: database.url('job'), world });
  after(await startTasks({ url: database.url('job'), world }));
  return { ...app, origin: await app.listen() };
}

/** The newest code on the demo's page of messages, as a person would look for it on the phone. */
export async function readNewestCode(page: Page, not?: string): Promise<string> {
  const phone = await page.context().newPage();
  try {
    for (let look = 0; look < 60; look += 1) {
      await phone.goto(paths.demoMessages);
      const text = foldDigits((await phone.textContent('main')) ?? '');
      const code = /(?<![0-9])[0-9]{6}(?![0-9])/.exec(text)?.[0];
      if (code && code !== not) return code;
      await phone.waitForTimeout(250);
    }
    throw new Error('no code arrived');
  } finally {
    await phone.close();
  }
}
