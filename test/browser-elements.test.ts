import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { createChallenge, type Payload, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Page } from 'playwright-core';
import { securityHeaders } from '../src/app/security-headers.ts';
import { type FormState, form } from '../src/html/form.ts';
import { document } from '../src/html/layout.ts';
import { progress } from '../src/html/meter.ts';
import { securityCode } from '../src/html/security-code.ts';
import { type Html, html } from '../src/html/tag.ts';
import { sampleShell } from '../src/html/testing/sample-shell.ts';
import { fileField, nationalIdField, passwordField } from '../src/html/text-fields.ts';
import { homePage } from '../src/site/home/page.html.ts';
import { buildBrowser, type Manifest } from '../tools/build-browser.ts';
import { visit } from './browser.ts';

const secret = 'a secret of thirty-two characters';
const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};
const server = createServer((request, response) => {
  answer(request, response).catch(error => response.writeHead(500).end(String(error)));
});
let folder = '';
let origin = '';
let assets: Manifest;
let challengeWorks = true;
let received = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'elements-'));
  assets = await buildBrowser({ outFolder: folder });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
});

after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test('a proof of work is solved by itself, and altcha-lib accepts it', async () => {
  const page = await open('/');
  await page.locator('.checked .proof-state', { hasText: 'بررسی شد' }).waitFor();
  const value = await page.locator('input[name=altcha]').inputValue();
  const { challenge, solution }: Payload = JSON.parse(Buffer.from(value, 'base64').toString());
  const result = await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: secret });
  assert.equal(result.verified, true);
});

test('a form sent at once waits for the proof and then goes with it', async () => {
  const page = await open('/');
  received = '';
  await page.locator('form.form > .form-end button').click();
  await page.locator('h1', { hasText: 'رسید' }).waitFor();
  assert.match(received, /name="altcha"\r\n\r\n\S+/);
});

test('the picture comes out on one press, and what was typed stays', async () => {
  const page = await open('/');
  await page.locator('#national_id').fill('0089999999');
  await page.getByRole('button', { name: 'کد تصویری یا صوتی' }).click();
  await page.locator('input[name=security_code]').waitFor();
  assert.equal(await page.locator('#national_id').inputValue(), '0089999999');
  assert.equal(await page.locator('input[name=altcha]').count(), 0);
});

test('where no challenge can be had, the picture comes out by itself', async () => {
  challengeWorks = false;
  const page = await open('/');
  await page.locator('input[name=security_code]').waitFor();
  challengeWorks = true;
});

test('without JavaScript the picture is there from the start and no empty promise beside it', async () => {
  const page = await visit({ origin, javaScript: false });
  await page.goto('/');
  assert.equal(await page.locator('input[name=security_code]').isVisible(), true);
  assert.equal(await page.locator('.proof').isVisible(), false);
});

test('Persian and Arabic digits turn into Latin ones while typing, where the caret is', async () => {
  const page = await open('/');
  const input = page.locator('#national_id');
  await input.pressSequentially('۰۰٨٩');
  assert.equal(await input.inputValue(), '0089');
  await input.press('Home');
  await input.pressSequentially('۷');
  await input.pressSequentially('۶');
  assert.equal(await input.inputValue(), '760089');
});

test('a password is shown on request, and its strength is said', async () => {
  const page = await open('/');
  const input = page.locator('#password');
  await input.fill('گل‌های سرخ باغ همسایه');
  await page.getByText('قوی').waitFor();
  await page.getByRole('button', { name: 'نمایش رمز' }).click();
  assert.equal(await input.getAttribute('type'), 'text');
});

test('live progress follows the events of the server and ends where they say', async () => {
  const page = await open('/long-work');
  await page.waitForURL('**/?done=1');
});

test('a first visit weighs under 15 kB, and under 100 kB with the fonts', async () => {
  // The console has a stylesheet of its own beside the one of every page.
  const names = (await readdir(folder)).filter(name => !name.startsWith('desk-'));
  const files = await Promise.all(
    names.map(async name => ({ name, body: await readFile(join(folder, name)) })),
  );
  const sizeOf = (ending: string) =>
    files
      .filter(({ name }) => name.endsWith(ending))
      .reduce((sum, { body }) => sum + (ending === '.woff2' ? body.length : gzipSync(body).length), 0);
  for (const page of [homePage(sampleShell('fa')), formPage()]) {
    const light = gzipSync(page.markup, { level: 1 }).length + sizeOf('.css') + sizeOf('.js');
    assert.ok(light < 15_000, `${light} bytes of HTML, CSS and JavaScript`);
    assert.ok(light + sizeOf('.woff2') + sizeOf('.svg') < 100_000);
  }
});

async function open(path: string): Promise<Page> {
  const page = await visit({ origin });
  await page.goto(path);
  return page;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', origin).pathname;
  for (const [name, value] of Object.entries(securityHeaders(false))) response.setHeader(name, value);
  if (request.method === 'POST') {
    for await (const chunk of request) received += chunk;
    send(response, frame(html`<h1>رسید</h1>`));
  } else if (path === '/challenge') {
    await sendChallenge(response);
  } else if (path === '/events') {
    response.setHeader('content-type', 'text/event-stream');
    response.write('event: progress\ndata: {"percent":42,"stage":"خواندن"}\n\n');
    response.end('event: done\ndata: {"href":"/?done=1"}\n\n');
  } else if (path.startsWith('/assets/')) {
    response.setHeader('content-type', types[extname(path)] ?? '');
    response.end(await readFile(join(folder, path.slice(8))));
  } else if (path === '/long-work') {
    const { t } = sampleShell('fa');
    send(response, frame(html`<h1>کار</h1>${progress(t, { label: 'خواندن', percent: 0, src: '/events' })}`));
  } else {
    send(response, formPage());
  }
}

async function sendChallenge(response: ServerResponse): Promise<void> {
  if (!challengeWorks) {
    response.writeHead(503).end();
    return;
  }
  const work = { algorithm: 'PBKDF2/SHA-256', cost: 100, deriveKey, hmacSignatureSecret: secret };
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(await createChallenge(work)));
}

function send(response: ServerResponse, page: Html): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(page.markup);
}

function formPage(): Html {
  const shell = sampleShell('fa', { assets });
  const state: FormState = { values: {}, errors: {} };
  const picture = { id: '7', imageHref: '/picture.png', soundHref: '/sound.wav' };
  const body = html`${nationalIdField(shell, state, { name: 'national_id', label: 'کد ملی' })}
${passwordField(shell, state, { name: 'password', label: 'رمز', autocomplete: 'new-password', meter: true })}
${fileField(shell, state, { name: 'file', label: 'پرونده', accept: '.xlsx' })}
${securityCode(shell, state, { challengeHref: '/challenge', picture })}`;
  return frame(form(shell, { action: '/', submit: 'مرحلهٔ بعد', body, upload: true }));
}

function frame(main: Html): Html {
  return document(sampleShell('fa', { assets }), { face: 'site', title: 'آزمون', width: 'form', main });
}
