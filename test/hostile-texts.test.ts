import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRoutes } from '../src/app.ts';
import { paths, to } from '../src/paths.ts';
import { testApp } from './app.ts';
import { openRosterVisits } from './builders/roster-visits.ts';
import { nationalIdOf, rosterCells } from './builders/rosters.ts';
import { writeXlsx } from './builders/write-xlsx.ts';

const app = await testApp();
const { hr, send, read, contract } = await openRosterVisits(app);
const markup = '"><img src=x onerror=alert(1)>';

test('what stands in cells, headers, sheet names, file names and searches is text on every page of the desk', async () => {
  const [headers = [], ...body] = rosterCells([
    {
      first: markup,
      last: markup,
      nationalId: nationalIdOf(1),
      relation: markup,
      mobile: markup,
      plan: markup,
    },
    {
      first: 'کاوسی',
      last: 'میلاد',
      nationalId: nationalIdOf(2),
      primary: markup,
      birth: markup,
      action: markup,
    },
    { first: 'سارا', last: 'احمدی', nationalId: nationalIdOf(3), relation: 'اصلی', mobile: markup },
  ]);
  const rows = [[...headers, markup], ...body.map(row => [...row, markup])];
  const file = writeXlsx({ sheets: [{ name: '<img src=x>', rows }] });
  const sent = await send(file, { name: `${markup}.xlsx` });
  assert.equal(sent.statusCode, 303, sent.body);
  const rosterId = Number(String(sent.headers.location).split('/').at(-1));
  await read(rosterId);
  await hr.get(to(paths.rosterRow, { rosterId, row: 2 }));
  await hr.post(to(paths.rosterRowFix, { rosterId, row: 2 }), { column: 'fatherName', text: markup });
  await hr.post(to(paths.rosterRowAside, { rosterId, row: 4 }), { reason: markup });
  const own: Record<string, string> = { rosterId: String(rosterId), contractId: String(contract.contractId) };
  const bare: string[] = [];
  let seen = 0;
  for (const { route } of allRoutes().filter(({ route }) =>
    /^\/staff\/(rosters|contracts)/.test(route.path),
  )) {
    if (route.method !== 'GET' || route.path === paths.rosterProgress) continue;
    for (const row of ['2', '3', '4']) {
      const address = route.path.replace(
        /:([A-Za-z]+)/g,
        (_, name: string) => own[name] ?? (name === 'row' ? row : '1'),
      );
      const { body: page } = await hr.get(
        `${address}?search=${encodeURIComponent(markup)}&code=${encodeURIComponent(markup)}`,
      );
      if (page.includes('<img src=x')) bare.push(address);
      if (page.includes('&lt;img src=x')) seen += 1;
    }
  }
  assert.deepEqual(bare, []);
  assert.ok(seen > 10, String(seen));
  for (const path of [paths.rosterRows, paths.rosterFamilies, paths.rosterReadiness]) {
    const { body: page } = await hr.post(to(path, { rosterId }), { search: markup });
    assert.ok(!page.includes('<img src=x'), path);
  }
});
