import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../../test/builders/rosters.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { hr, bring } = await openRosterVisits(app);

const father = nationalIdOf(1);
const swapped = `${father.slice(0, 8)}${father.charAt(9)}${father.charAt(8)}`;
const people: TestRosterRow[] = [
  { first: 'میلاد', last: 'کاوسی', nationalId: father, relation: 'اصلی', birth: '1365/08/26' },
  { first: 'سارا', last: 'نوری', nationalId: nationalIdOf(2), primary: father, relation: 'همسر' },
  { first: 'آوا', last: 'کاوسی', nationalId: nationalIdOf(3), primary: swapped, relation: 'فرزند' },
  { first: 'رضا', last: 'امینی', nationalId: nationalIdOf(4), relation: 'اصلی' },
  { first: 'پروین', last: 'صدری', nationalId: nationalIdOf(5), primary: nationalIdOf(90), relation: 'مادر' },
];
const [ava, parvin] = [4, 6];
const rosterId = await bring(people);
const families = (kind?: string) => to(paths.rosterFamilies, { rosterId }, { kind });
const primaryOf = (row: number) => to(paths.rosterRowPrimary, { rosterId, row });

/** The cards of a page, a text each. */
async function cardsOf(path: string): Promise<string[]> {
  const { body } = await hr.get(path);
  return [...body.matchAll(/<article class="card household-card[\s\S]*?<\/article>/g)].map(([card]) =>
    wordsOf({ body: card }),
  );
}

async function householdOf(name: string): Promise<string | undefined> {
  const cards = await cardsOf(families());
  return cards.find(card => card.includes(name) && !card.includes('بدون بیمه‌شدهٔ اصلی'));
}

test('a household is one card: the primary, and who names the primary', async () => {
  const milad = await householdOf('میلاد کاوسی');
  assert.ok(milad);
  assert.match(milad, /۲ نفر/);
  assert.match(milad, /سارا نوری/);
  assert.doesNotMatch(milad, /رضا امینی/);
});

test('those without a primary come first, and are all there is under their own filter', async () => {
  const [first] = await cardsOf(families());
  assert.match(first ?? '', /بدون بیمه‌شدهٔ اصلی/);
  const alone = await cardsOf(families('alone'));
  assert.equal(alone.length, 2);
  assert.match(alone[0] ?? '', /آوا کاوسی/);
  assert.match(alone[1] ?? '', /پروین صدری/);
});

test('households with something open are found, each once, and a quiet one is not among them', async () => {
  const found = await cardsOf(families('found'));
  assert.deepEqual(
    ['آوا کاوسی', 'پروین صدری', 'سارا نوری'].map(name => found.filter(card => card.includes(name)).length),
    [1, 1, 0],
  );
});

test('a household is found by a dependent’s name, which stands in no address', async () => {
  await hr.get(families());
  const reply = await hr.post(families(), { search: 'سارا' });
  assert.equal(reply.statusCode, 200);
  assert.match(wordsOf(reply), /میلاد کاوسی/);
  assert.doesNotMatch(reply.body, /search=/);
});

test('another primary is searched for, chosen, and the dependent stands in that household', async () => {
  assert.match(wordsOf(await hr.get(primaryOf(parvin))), /میلاد کاوسی .*انتخاب/);
  const found = await hr.post(primaryOf(parvin), { search: 'امینی' });
  assert.match(wordsOf(found), /رضا امینی/);
  assert.doesNotMatch(wordsOf(found), /میلاد کاوسی/);
  const text = nationalIdOf(4);
  await hr.submit(to(paths.rosterRowFix, { rosterId, row: parvin }), { column: 'primaryNationalId', text });
  const reza = await householdOf('رضا امینی');
  assert.match(reza ?? '', /پروین صدری/);
});

test('on the story a suggestion is taken by one click, which leads back to the story', async () => {
  const story = `${to(paths.roster, { rosterId })}?finding=national-id-check-digit`;
  const { body } = await hr.get(story);
  const form = /<form[^>]*action="([^"]*\/suggestion)"[\s\S]*?<\/form>/.exec(body);
  assert.ok(form, 'a suggestion is offered');
  assert.equal(form[1], to(paths.rosterSuggestionAccept, { rosterId, row: ava }));
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(form[0])?.[1] ?? '';
  const back = field('back').replaceAll('&amp;', '&');
  const reply = await hr.post(form[1] ?? '', { code: field('code'), mark: field('mark'), back });
  assert.equal(reply.headers.location, back);
  assert.ok(back.startsWith(to(paths.roster, { rosterId })));
  const milad = await householdOf('میلاد کاوسی');
  assert.match(milad ?? '', /آوا کاوسی/);
});

test('an address of another site is never what a click leads back to', async () => {
  await hr.get(to(paths.roster, { rosterId }));
  const aside = to(paths.rosterRowAside, { rosterId, row: parvin });
  const reply = await hr.post(aside, { back: `https://example.org${to(paths.roster, { rosterId })}` });
  assert.equal(reply.headers.location, to(paths.rosterRow, { rosterId, row: parvin }));
});

test('once it is submitted the households are there to be seen, and nothing in them is offered', async () => {
  const fresh = await bring(people, { month: 'آبان' });
  const path = to(paths.rosterFamilies, { rosterId: fresh });
  assert.match((await hr.get(path)).body, /\/suggestion"/);
  await hr.post(to(paths.rosterSubmit, { rosterId: fresh }), {});
  const { body } = await hr.get(path);
  assert.match(wordsOf({ body }), /میلاد کاوسی/);
  assert.doesNotMatch(body, /\/suggestion"/);
});
