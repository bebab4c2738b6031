import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { buildMember } from '../../../../test/builders/members.ts';
import { readPdf } from '../../../../test/builders/read-pdf.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { inSession } from '../../../../test/in-session.ts';
import type { CaseChange } from '../../../domain/correction/case.ts';
import { findLetterPdf } from '../../../domain/correction/letters/find-letter.ts';
import type { LetterText } from '../../../domain/correction/letters/letter-text.ts';
import { type LetterFacts, makeLetter } from '../../../domain/correction/letters/make-letter.ts';
import { persianDigits } from '../../../persian/digits.ts';
import { fixedClock } from '../../../platform/clock.ts';
import { typesetPdf } from '../../../platform/typeset-pdf.ts';
import { composeLetter } from './compose-letter.ts';

const { owner, database } = await testApp();
const clock = fixedClock('2026-11-26T08:00:00Z');
const contract = await buildContract(owner);
const { policyholderId, contractId } = contract;
const hr = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });
const actor = {
  kind: 'staff',
  staffId: hr.staffId,
  organizationId: policyholderId,
  side: 'employer',
} as const;
let people = 0;

async function newCase(changes: CaseChange[], lastName = 'کاووسی'): Promise<number> {
  people += 1;
  const member = await buildMember(owner, contract, {
    nationalId: nationalIdOf(people),
    firstName: 'میلاد',
    lastName,
  });
  return (await buildCase(owner, contract, { member, changes })).caseId;
}

type Made = { bytes: Buffer; text: LetterText; pages: string[] };

async function paperOf(caseIds: number[], reason?: string): Promise<Made> {
  let text: LetterText | undefined;
  const compose = (facts: LetterFacts) => {
    text = composeLetter(facts);
    return text;
  };
  const bytes = await inSession(database, hr.token, async db => {
    const asked = { contractId, caseIds, recipient: 'agency', reason, actor } as const;
    const made = await makeLetter({ db, clock }, asked, compose);
    assert.ok(made.ok, JSON.stringify(made));
    return findLetterPdf(db, made.letterId);
  });
  assert.ok(bytes && text);
  return { bytes, text, pages: readPdf(bytes).lines.map(lines => lines.join('\n')) };
}

const name: CaseChange[] = [{ field: 'lastName', before: 'کاووسی', after: 'کاوسی' }];

test('a letter says whose it is, its number and day, to whom, and old and new values, in Persian that can be copied', async () => {
  const caseId = await newCase([
    ...name,
    { field: 'birthDate', before: undefined, after: '1986-11-17' },
    { field: 'gender', before: 'female', after: 'male' },
  ]);
  const { bytes, pages } = await paperOf([caseId], 'نام از روی کارت پرسنلی نوشته شده بود.');
  const { embedded } = readPdf(bytes);
  assert.deepEqual(embedded.map(font => font.split('+')[1]).sort(), ['Vazirmatn-Bold', 'Vazirmatn-Regular']);
  assert.equal(pages.length, 1);
  const { name_fa: employer } = await owner
    .selectFrom('organization')
    .select('name_fa')
    .where('id', '=', policyholderId)
    .executeTakeFirstOrThrow();
  const words = (pages[0] ?? '').replaceAll('\n', ' ');
  for (const expected of [
    'کاووسی',
    'کاوسی',
    'میلاد کاووسی',
    persianDigits(nationalIdOf(people)),
    '۱۴۰۵/۰۹/۰۵',
    ' آبان ',
    'زن',
    'مرد',
    'کارت پرسنلی',
    'جای مهر',
    'امضا:',
    employer.split(' ')[0] ?? '',
  ])
    assert.ok(words.includes(expected), expected);
});

test('the same words make the same bytes', async () => {
  const { bytes, text } = await paperOf([await newCase(name)]);
  const template = readFileSync(
    join(import.meta.dirname, '../../../domain/correction/letters/letter.typ'),
    'utf8',
  );
  assert.ok(typesetPdf(template, text).equals(bytes));
});

test('thirty people fill several pages, each with the headings of the table and its own number', async () => {
  const caseIds: number[] = [];
  for (let count = 0; count < 30; count += 1)
    caseIds.push(await newCase([...name, { field: 'birthDate', before: undefined, after: '1986-11-17' }]));
  const { pages } = await paperOf(caseIds);
  assert.ok(pages.length >= 2);
  for (const [index, page] of pages.entries()) {
    const words = page.replaceAll('\n', '');
    assert.ok(page.includes('در فهرست'), `page ${index + 1}`);
    assert.ok(words.includes(persianDigits(`صفحهٔ ${index + 1} از ${pages.length}`)), words);
  }
  assert.ok(pages.at(-1)?.includes('جای مهر'));
  assert.ok(pages.at(-1)?.includes(persianDigits(30)));
  assert.ok(!pages.at(0)?.includes('جای مهر'));
});

test('what people wrote is shown as they wrote it, never read as instructions', async () => {
  const hostile = '#panic("x") #read("/etc/passwd") *bold* $x^2$ @ref <label> // end [a] \\u{41} `raw`';
  const { pages, bytes } = await paperOf([await newCase(name, 'کاووسی')], hostile);
  const words = (pages[0] ?? '').replaceAll('\n', '');
  for (const part of ['panic', '/etc/passwd', '*bold*', '$x^2$', '@ref', '<label>', '\\u{41}', '`raw`'])
    assert.ok(words.includes(part), part);
  assert.ok(!bytes.includes('root:'));
});

test('marks that would turn words around, and line breaks, are left out of a letter', async () => {
  const { text } = await paperOf([await newCase(name)], '\u202eیکی\u2066 دو\u0007\nسه');
  assert.equal(text.reason, 'علت: یکی دو سه');
});
