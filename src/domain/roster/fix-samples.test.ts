import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openFixDesk } from '../../../test/builders/fix-desk.ts';
import { testDatabase } from '../../../test/database.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { acceptSuggestions } from './accept-suggestions.ts';
import { countFindings } from './list-rows.ts';
import { listSuggestedEdits } from './list-suggested-edits.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;

/** Everything that judging says of a roster's rows. */
async function verdictOf(rosterId: number) {
  const rows = await owner
    .selectFrom('roster_row')
    .selectAll()
    .where('roster_id', '=', rosterId)
    .orderBy('row_number')
    .execute();
  const findings = await owner
    .selectFrom('roster_finding')
    .select(['row_number', 'code', 'column_key', 'severity', 'details', 'suggestion'])
    .where('roster_id', '=', rosterId)
    .orderBy('row_number')
    .orderBy('code')
    .orderBy('column_key')
    .execute();
  return { rows, findings };
}

for (const name of ['hr', 'agency']) {
  const file = sharedData(`rosters/${name}/roster.xlsx`);
  test(`on the ${name} roster all suggestions are taken kind by kind, and undone they leave no trace`, {
    skip: !file,
  }, async () => {
    const at = await openFixDesk(database, readFileSync(file ?? ''));
    const { rosterId, desk } = at;
    const { clock, maker } = desk;
    const before = await verdictOf(rosterId);
    const held = (await desk.roster(rosterId)).counts.held;
    const kinds = await at.asMaker(async db => countFindings(db, await desk.roster(rosterId)));
    let written = 0;
    for (const { code } of kinds.filter(({ suggested }) => suggested > 0)) {
      const roster = await desk.roster(rosterId);
      const { counts } = await at.asMaker(db => listSuggestedEdits(db, roster, { code, onlyHigh: false }));
      if (counts.cells === 0) continue;
      const all = { rosterId, staffId: maker.staffId, code, onlyHigh: false, cells: counts.cells };
      const taken = await at.asMaker(db => acceptSuggestions({ db, clock }, all));
      assert.ok(taken.ok, code);
      written += taken.cells;
      if (taken.readAgain) await at.readAgain();
    }
    assert.ok(written > 3);
    assert.ok((await desk.roster(rosterId)).counts.held < held);
    const replayed = await verdictOf(rosterId);
    await owner.updateTable('roster').set({ state: 'uploaded' }).where('id', '=', rosterId).execute();
    await at.readAgain();
    assert.deepEqual(await verdictOf(rosterId), replayed, 'judged at once and read again say the same');
    for (const { id } of await at.batches()) {
      const undone = await at.undo(id);
      assert.ok(undone.ok, JSON.stringify(undone));
      if (undone.readAgain) await at.readAgain();
    }
    assert.deepEqual(await verdictOf(rosterId), before);
  });
}
