import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { tellStory } from '../../../../test/builders/case-stories.ts';
import { buildContract, type TestContract } from '../../../../test/builders/contracts.ts';
import { readWorkbookBytes, textsOf } from '../../../../test/builders/read-workbook-bytes.ts';
import { wordsOf } from '../../../../test/builders/roster-visits.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to, withQuery } from '../../../paths.ts';
import { fixedClock } from '../../../platform/clock.ts';
import type { Role } from '../../../route.ts';

// 29 Aban 1405: Shahrivar, Mehr and Aban are reported where nothing else is asked for.
const { owner, visitor } = await testApp({ clock: fixedClock('2026-11-20T08:00:00Z') });
const first = await buildContract(owner);
const second = await buildContract(owner, { of: first });
const theirs = await buildContract(owner);

const visitorOf = async (role: Role, organizationId: number) =>
  visitor((await buildStaffSession(owner, { role, organizationId })).token);
const hr = await visitorOf('employer-hr', first.policyholderId);
const support = await visitorOf('administrator-support', first.administratorId);

async function fail(words: {
  contract?: TestContract;
  id: string;
  reason: 'name' | 'weak-proof' | 'unknown-id';
}) {
  await owner
    .insertInto('activation_failure')
    .values({
      at: new Date('2026-11-02T10:00:00Z'),
      membership_type_id: first.membershipTypeId,
      id_type: 'national',
      id_value: words.id,
      first_name: 'میلاد',
      last_name: 'کاووسی',
      reason: words.reason,
      contract_id: words.contract?.contractId ?? null,
    })
    .execute();
}

const months = { from: '1405-06', until: '1405-08' };
const report = (query: Record<string, string> = {}) => withQuery(paths.correctionReport, query);

async function linesOf(who: typeof hr, query: Record<string, string> = {}): Promise<string[]> {
  const file = await who.get(withQuery(paths.correctionReportFile, query));
  assert.match(String(file.headers['content-type']), /^text\/csv/);
  return file.body.replace('\ufeff', '').trim().split('\r\n');
}

test('before anything happened the report says so, and offers nothing to take home', async () => {
  const reply = await hr.get(report());
  assert.match(wordsOf(reply), /در این ماه‌ها چیزی برای گزارش نیست/);
  assert.deepEqual(await faultsOf(reply.body), []);
  assert.doesNotMatch(reply.body, /<svg class="chart/);
  assert.deepEqual((await linesOf(hr)).slice(-3), [
    'درخواست‌ها در هر ماه,آبان ۱۴۰۵,حل‌شده,0',
    'درخواست‌ها در هر ماه,آبان ۱۴۰۵,پذیرفته‌نشده,0',
    'درخواست‌ها در هر ماه,آبان ۱۴۰۵,پس‌گرفته,0',
  ]);
});

test('every number is what happened: by month, by age, by reason, and how long who held it', async () => {
  await tellStory(owner, first, {
    subject: 'name',
    opened: '2026-10-01T08:00:00Z',
    turns: [
      ['employer', '2026-10-01T08:00:00Z'],
      ['administrator', '2026-10-03T08:00:00Z'],
    ],
    end: { state: 'solved', at: '2026-10-05T08:00:00Z' },
  });
  await tellStory(owner, second, {
    subject: 'mobile',
    reason: 'mobile-differs',
    opened: '2026-10-10T08:00:00Z',
    turns: [['employer', '2026-10-10T08:00:00Z']],
    end: { state: 'solved', at: '2026-10-11T08:00:00Z' },
  });
  await tellStory(owner, first, {
    opened: '2026-11-01T08:00:00Z',
    turns: [['employer', '2026-11-01T08:00:00Z']],
    end: { state: 'rejected', at: '2026-11-10T08:00:00Z' },
  });
  await tellStory(owner, first, { opened: '2026-11-18T08:00:00Z', turns: [] });
  await tellStory(owner, first, { opened: '2026-10-15T08:00:00Z', turns: [], open: 'question' });
  await tellStory(owner, first, { unplaced: true, opened: '2026-11-19T08:00:00Z', turns: [] });
  await tellStory(owner, theirs, {
    opened: '2026-10-01T08:00:00Z',
    turns: [['agency', '2026-10-01T08:00:00Z']],
    end: { state: 'solved', at: '2026-10-31T08:00:00Z' },
  });
  for (const id of ['0684159414', '0684159414', '0499370899'])
    await fail({ contract: first, id, reason: 'name' });
  await fail({ contract: second, id: '0684159414', reason: 'weak-proof' });
  await fail({ contract: theirs, id: '0790419904', reason: 'name' });
  await fail({ id: '0963695398', reason: 'unknown-id' });
  const employer = `سازمان policyholder 1`;
  assert.deepEqual(await linesOf(hr, months), [
    'بخش,سطر,ستون,مقدار',
    'خلاصه,درخواست‌های حل‌شده,مقدار,2',
    'خلاصه,حل‌شده بدون شرکت کمک‌رسان,مقدار,1',
    'خلاصه,میانهٔ زمان تا حل (روز),مقدار,2.5',
    'خلاصه,صدک نودم زمان تا حل (روز),مقدار,3.7',
    `فعال‌سازی‌های ناتمام، به تفکیک علت,نام با فهرست یکی نبود · ${employer},تلاش,3`,
    `فعال‌سازی‌های ناتمام، به تفکیک علت,نام با فهرست یکی نبود · ${employer},نفر,2`,
    `فعال‌سازی‌های ناتمام، به تفکیک علت,احراز پذیرفته نشد · ${employer},تلاش,1`,
    `فعال‌سازی‌های ناتمام، به تفکیک علت,احراز پذیرفته نشد · ${employer},نفر,1`,
    ...monthLines('شهریور', [0, 0, 0, 0]),
    ...monthLines('مهر', [3, 2, 0, 0]),
    ...monthLines('آبان', [2, 0, 1, 0]),
    'درخواست‌های باز، به تفکیک عمر و مرحله,تا ۲ روز · در دست بررسی,درخواست,1',
    'درخواست‌های باز، به تفکیک عمر و مرحله,بیش از ۳۰ روز · در انتظار پاسخ عضو,درخواست,1',
    ...timeLines('زمان تا حل، به تفکیک موضوع', 'شمارهٔ تلفن همراه', [1, 1, 1]),
    ...timeLines('زمان تا حل، به تفکیک موضوع', 'نام یا نام خانوادگی', [1, 4, 4]),
    ...timeLines('هر درخواست چند روز در دست هر طرف بوده است', 'شرکت کمک‌رسان', [1, 2, 2]),
    ...timeLines('هر درخواست چند روز در دست هر طرف بوده است', 'کارفرما', [2, 1.5, 1.9]),
    'اصلاح‌های انجام‌شده، به تفکیک علت,شمارهٔ همراه دیگر,درخواست,1',
    'اصلاح‌های انجام‌شده، به تفکیک علت,نام کمی تفاوت دارد,درخواست,1',
  ]);
});

function monthLines(month: string, [opened, solved, rejected, withdrawn]: number[]): string[] {
  const before = `درخواست‌ها در هر ماه,${month} ۱۴۰۵`;
  return [
    `${before},بازشده,${opened}`,
    `${before},حل‌شده,${solved}`,
    `${before},پذیرفته‌نشده,${rejected}`,
    `${before},پس‌گرفته,${withdrawn}`,
  ];
}

function timeLines(part: string, line: string, [cases, median, ninetieth]: number[]): string[] {
  return [
    `${part},${line},درخواست,${cases}`,
    `${part},${line},میانه (روز),${median}`,
    `${part},${line},صدک نودم (روز),${ninetieth}`,
  ];
}

test('what belongs to no contract is counted for the administrator alone, and with all contracts only', async () => {
  const [asSupport, asHr] = [(await linesOf(support)).join('\n'), (await linesOf(hr)).join('\n')];
  assert.match(asSupport, /کد ملی پیدا نشد · بیرون از همهٔ فهرست‌ها,تلاش,1/);
  assert.match(asSupport, /آبان ۱۴۰۵,بازشده,3/);
  assert.doesNotMatch(asHr, /بیرون از همهٔ فهرست‌ها/);
  const one = (await linesOf(support, { of: `contract-${first.contractId}` })).join('\n');
  assert.doesNotMatch(one, /بیرون از همهٔ فهرست‌ها/);
  assert.match(one, /درخواست‌های حل‌شده,مقدار,1/);
  const stolen = await linesOf(hr, { of: `contract-${theirs.contractId}` });
  assert.deepEqual(stolen, await linesOf(hr));
});

test('other months are counted for themselves, whichever way round they are chosen', async () => {
  const one = await linesOf(hr, { from: '1405-08', until: '1405-08' });
  assert.deepEqual(one.slice(1, 3), [
    'خلاصه,درخواست‌های حل‌شده,مقدار,0',
    'خلاصه,حل‌شده بدون شرکت کمک‌رسان,مقدار,0',
  ]);
  const turned = await linesOf(hr, { from: months.until, until: months.from });
  assert.deepEqual(turned, await linesOf(hr, months));
  assert.equal((await hr.get(report({ from: 'never', until: '1405-13' }))).statusCode, 200);
});

test('each chart says its gist to who cannot see it, and its numbers stand in a table, in both languages', async () => {
  for (const language of ['en', 'fa']) {
    await hr.get(to(paths.language, { language }));
    const { body } = await hr.get(report());
    assert.deepEqual(await faultsOf(body), []);
    const charts = body.match(/<svg class="chart[^>]*>[\s\S]*?<\/svg>/g) ?? [];
    assert.equal(charts.length, 6);
    for (const chart of charts)
      assert.match(
        chart,
        /role="img"[^>]*><title id="[a-z]+-title">[^<]+<\/title><desc id="[a-z]+-desc">[^<]+\./,
      );
    assert.equal(body.match(/<details class="chart-table">/g)?.length, 6);
  }
  const shown = wordsOf(await hr.get(report()));
  assert.match(shown, /۱ درخواست از ۲ درخواست حل‌شده به شرکت کمک‌رسان نرسید ۵۰٪/);
  assert.match(shown, /۲٫۵ روز نُه‌دهم آن‌ها تا ۳٫۷ روز/);
});

test('the same tables are a workbook', async () => {
  const reply = await hr.get(withQuery(paths.correctionReportWorkbook, months));
  const read = await readWorkbookBytes(reply.rawPayload);
  assert.ok(read.ok);
  assert.equal(read.sheets.length, 7);
  assert.deepEqual(textsOf(read.rows[2] ?? []).slice(0, 4), [
    ['ماه', 'بازشده', 'حل‌شده', 'پذیرفته‌نشده', 'پس‌گرفته'],
    ['شهریور ۱۴۰۵', '0', '0', '0', '0'],
    ['مهر ۱۴۰۵', '3', '2', '0', '0'],
    ['آبان ۱۴۰۵', '2', '0', '1', '0'],
  ]);
});

test('members and the system administrator read no report', async () => {
  const keeper = await visitorOf('system-administrator', first.administratorId);
  for (const address of [
    paths.correctionReport,
    paths.correctionReportFile,
    paths.correctionReportWorkbook,
  ]) {
    assert.equal((await keeper.get(address)).statusCode, 403);
    assert.equal((await visitor().get(address)).statusCode, 303);
  }
});
