import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { openRosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf } from '../../../../test/builders/rosters.ts';
import type { FindingCode } from '../../../domain/roster/judging/findings.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';
import { textsOf } from '../../../texts/texts.ts';
import { findingTitle } from '../finding-sentence.ts';

const app = await testApp();
const { hr, bring } = await openRosterVisits(app);

for (const language of ['fa', 'en'] as const) {
  test(`the guide has an entry for every finding, in ${language}`, async () => {
    await hr.get(`/language/${language}?back=/`);
    const { body } = await hr.get(paths.rosterFindingGuide);
    assert.deepEqual(await faultsOf(body), []);
    const t = textsOf(language);
    for (const code of Object.keys(t.findings.titles) as FindingCode[]) {
      assert.ok(body.includes(`id="${code}"`), code);
      assert.ok(wordsOf({ body }).includes(wordsOf({ body: findingTitle(t, code) })), code);
    }
  });
}

test('whatever is found leads to its entry: on the story, in the list of rows and on the row', async () => {
  const rosterId = await bring([
    { first: 'Reza', last: 'نوری', nationalId: nationalIdOf(1), relation: 'اصلی', birth: '1366/07/31' },
  ]);
  const entry = (code: FindingCode) => `href="${paths.rosterFindingGuide}#${code}"`;
  const story = (await hr.get(to(paths.roster, { rosterId }, { finding: 'name-latin' }))).body;
  assert.ok(story.includes(entry('name-latin')));
  for (const path of [to(paths.rosterRows, { rosterId }), to(paths.rosterRow, { rosterId, row: 2 })]) {
    const { body } = await hr.get(path);
    for (const code of ['name-latin', 'date-impossible'] as const)
      assert.ok(body.includes(entry(code)), path);
  }
});
