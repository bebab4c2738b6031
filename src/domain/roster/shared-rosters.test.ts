import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildContract } from '../../../test/builders/contracts.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { testDatabase } from '../../../test/database.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { planChanges } from './plan-changes.ts';
import { readRoster } from './read-roster.ts';
import { saveMapping } from './save-mapping.ts';

const folder = sharedData('rosters');

test('rosters of several producers become members, and the same roster again changes nothing', {
  skip: !folder,
}, async t => {
  const database = await testDatabase();
  const owner = database.pool('owner').db;
  for (const name of readdirSync(folder ?? '.'))
    await t.test(name, async () => {
      const desk = await openRosterDesk(database, await buildContract(owner));
      const path = join(folder ?? '.', name);
      const file = readFileSync(join(path, readdirSync(path).find(each => each.startsWith('roster.')) ?? ''));
      const { rows } = JSON.parse(readFileSync(join(path, 'truth.json'), 'utf8')) as { rows: number };
      const receive = async () => {
        const rosterId = await desk.receive(file);
        if ((await desk.roster(rosterId)).state !== 'needs-mapping') return rosterId;
        const { sheetIndex = 0, sheets } = await desk.roster(rosterId);
        const decision = { sheetIndex: sheets[0]?.index ?? sheetIndex, columns: new Map(), meanings: [] };
        const { staffId } = desk.maker;
        const saved = await desk.as(desk.maker, db =>
          saveMapping({ db }, rosterId, { ...decision, staffId }),
        );
        assert.deepEqual(saved, { ok: true });
        const { clock, workFolder } = desk;
        await readRoster({ db: database.pool('job').db, clock, workFolder }, rosterId);
        return rosterId;
      };
      const first = await receive();
      const { counts } = await desk.roster(first);
      assert.ok(Math.abs(counts.good + counts.held + counts.merged - rows) <= 1);
      const applied = await desk.apply(first);
      assert.deepEqual(applied, { ok: true, done: { joins: counts.good, changes: 0, leaves: 0 } });
      const again = await desk.roster(await receive());
      const planned = await desk.as(desk.maker, db => planChanges(db, again));
      assert.deepEqual(
        [planned.joins, planned.changes, planned.leaves, planned.unchanged],
        [0, 0, 0, counts.good],
      );
    });
});
