import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badge } from './badge.ts';
import { card, emptyState } from './card.ts';
import { type ErrorKind, errorPage } from './error-page.ts';
import { identifier, properName } from './identifier.ts';
import { document } from './layout.ts';
import { meter, progress } from './meter.ts';
import { notice } from './notice.ts';
import { formatNumber } from './number.ts';
import type { Shell } from './shell.ts';
import { linkButton, pageHead } from './steps.ts';
import { claimSum } from './sum.ts';
import { pagination, table } from './table.ts';
import { html } from './tag.ts';
import { sampleShell } from './testing/sample-shell.ts';
import { faultsOf } from './testing/valid-html.ts';
import { timeline } from './timeline.ts';

const member: Partial<Shell> = {
  nav: [
    { href: '/member', label: 'خانه', current: true },
    { href: '/member/claims', label: 'خسارت‌ها' },
  ],
  viewer: {
    kind: 'member',
    name: 'میلاد کاوسی',
    initials: 'م‌ک',
    links: [{ href: '/member/profile', label: 'مشخصات' }],
    signOutHref: '/sign-out',
    endsInSeconds: 1800,
  },
  flash: { kind: 'good', text: 'تغییرات ذخیره شد.' },
};

const sum = {
  asked: { label: 'صورت‌حساب', rials: 980_000_000 },
  steps: [
    { label: 'بیمهٔ پایه', rials: 70_000_000, kind: 'other' as const },
    { label: 'بیش از تعرفه', rials: 47_500_000, kind: 'cut' as const, note: 'بند ۴' },
    { label: 'فرانشیز', rials: 50_000_000, kind: 'share' as const },
  ],
  paid: { label: 'پرداخت', rials: 812_500_000 },
};

function list(shell: Shell, onPhones: 'cards' | 'scroll') {
  return table(shell.t, {
    caption: `خسارت‌ها ${onPhones}`,
    onPhones,
    columns: [
      { key: 'person', header: 'بیمار', cell: row => properName(row.person), names: true, sortable: true },
      {
        key: 'asked',
        header: 'درخواستی',
        cell: row => formatNumber(shell.language, row.asked),
        numeric: true,
      },
    ],
    rows: [{ person: 'آوا', asked: 4_200_000 }],
    sort: {
      key: 'person',
      direction: 'ascending',
      href: (key, direction) => `?sort=${key}&direction=${direction}`,
    },
    tone: () => 'chosen',
  });
}

for (const language of ['fa', 'en'] as const) {
  for (const face of ['member', 'staff'] as const) {
    test(`a page with every part is valid HTML (${language}, ${face})`, async () => {
      const shell = sampleShell(language, member);
      const { t } = shell;
      const head = pageHead(t, {
        title: 'جراحی زانو',
        state: badge('good', 'پرداخت شد'),
        lead: identifier('1405-00817'),
        actions: linkButton('quiet', '/x', 'دریافت', true),
        trail: [{ href: '/c', label: 'خسارت‌ها' }],
      });
      const path = timeline([
        { title: 'ثبت شد', detail: '۴ شهریور', state: 'done' },
        { title: 'ارزیابی', state: 'now' },
        { title: 'پرداخت', state: 'ahead' },
      ]);
      const main = html`${head}${card({ title: 'محاسبه', aside: 'ریال', body: claimSum(language, sum) })}
${card({ title: 'مسیر', accent: 'call', body: path })}${list(shell, 'cards')}${list(shell, 'scroll')}
${pagination(t, { page: 2, pages: 3, href: page => `?page=${page}` })}${meter({ label: 'دارو', value: '۲ از ۱۵', share: 0.1 })}
${progress(t, { label: 'خواندن', percent: 42, src: '/progress' })}${notice('bad', 'خطا', 'عنوان')}
${emptyState({ title: 'هنوز چیزی نیست', text: 'بسازید.', action: { href: '/n', label: 'ساختن' } })}`;
      assert.deepEqual(await faultsOf(document(shell, { face, title: 'خسارت', main }).markup), []);
    });
  }
}

test('every error page is valid HTML, and only a failure of ours shows its reference', async () => {
  const kinds: ErrorKind[] = ['not-found', 'forbidden', 'invalid', 'too-large', 'too-many', 'broken', 'away'];
  for (const kind of kinds) {
    const { markup } = errorPage(sampleShell('fa'), kind, 'reference-1');
    assert.deepEqual(await faultsOf(markup), [], kind);
    assert.equal(markup.includes('reference-1'), kind === 'broken', kind);
  }
});

test('the bars of a sum follow one another and end where the payment ends', () => {
  const { markup } = claimSum('fa', sum);
  const bars = [...markup.matchAll(/x="([\d.]+)%" width="([\d.]+)%"/g)].map(bar => [
    Number(bar[1]),
    Number(bar[2]),
  ]);
  assert.deepEqual(bars, [
    [0, 100],
    [92.86, 7.14],
    [88.01, 4.85],
    [82.91, 5.1],
    [0, 82.91],
  ]);
  assert.match(markup, /۹۸۰٬۰۰۰٬۰۰۰/);
  assert.match(markup, /\u2212۷۰٬۰۰۰٬۰۰۰/);
});

test('a sum of nothing draws no bar and divides by nothing', () => {
  const empty = { asked: { label: 'صورت‌حساب', rials: 0 }, steps: [], paid: { label: 'پرداخت', rials: 0 } };
  assert.doesNotMatch(claimSum('fa', empty).markup, /NaN|Infinity/);
});

test('numbers are grouped in the digits of the language', () => {
  assert.equal(formatNumber('fa', 1_234_567), '۱٬۲۳۴٬۵۶۷');
  assert.equal(formatNumber('en', 999), '999');
  assert.equal(formatNumber('en', -1_000n), '\u22121,000');
});

test('one page of a list needs no page links', () => {
  assert.equal(pagination(sampleShell('fa').t, { page: 1, pages: 1, href: () => '' }), undefined);
});
