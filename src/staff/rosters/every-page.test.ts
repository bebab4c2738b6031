import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { testApp, type Visitor } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { openRosterVisits, wordsOf } from '../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../test/builders/rosters.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { sharedData } from '../../../test/shared-data.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths, to } from '../../paths.ts';
import { codeRoutes } from '../codes/routes.ts';
import { rosterRoutes } from './routes.ts';

const app = await testApp();
const { owner, visitor } = app;
const visits = await openRosterVisits(app);
const { hr, agency, bring, apply, contract } = visits;
const { contractId } = contract;

const father = nationalIdOf(1);
/** One of everything that can be said about a row on its own page. */
const people: TestRosterRow[] = [
  {
    first: 'میلاد',
    last: 'کاوسی',
    nationalId: father,
    mobile: '09121112233',
    relation: 'اصلی',
    birth: '65/8/26',
  },
  { first: 'نگار', last: 'رضایی', nationalId: nationalIdOf(2), primary: nationalIdOf(9), relation: 'همسر' },
  { first: 'Ali', last: 'نوری', nationalId: '0089999999', relation: '7', birth: '1404/12/30', plan: 'طلایی' },
  { first: 'سارا', last: 'نوری', nationalId: '12345', mobile: '12', relation: 'همسایه', birth: '<b>1365' },
  { first: 'میلاد', last: 'کاوسی', nationalId: father, relation: 'اصلی' },
  { first: 'رضا', last: 'امینی', nationalId: nationalIdOf(2), relation: 'اصلی' },
];

const applied = await bring(people);
await apply(applied);
const open = await bring(people, { month: 'آبان', name: 'آبان.xlsx' });
const unmapped = await bring(Buffer.from('الف,ب,پ\n1,2,3\n'), { name: 'ناشناس.csv' });
await visits.send(people, { month: 'آذر' });

function pagesOf(rosterId: number): string[] {
  const rows = people.map((_, index) => to(paths.rosterRow, { rosterId, row: index + 2 }));
  const kinds = ['join', 'change', 'leave', 'unchanged'];
  return [
    to(paths.roster, { rosterId }),
    to(paths.rosterMapping, { rosterId }),
    to(paths.rosterRows, { rosterId }),
    ...['all', 'found', 'alone'].map(kind => to(paths.rosterFamilies, { rosterId }, { kind })),
    to(paths.rosterRowPrimary, { rosterId, row: 3 }),
    ...['name-latin', 'primary-orphan', 'row-twice'].map(finding =>
      to(paths.roster, { rosterId }, { finding }),
    ),
    to(paths.rosterFixes, { rosterId }),
    to(paths.rosterCorrection, { rosterId }),
    to(paths.rosterSuggestionsAccept, { rosterId, code: 'national-id-check-digit' }),
    to(
      paths.rosterRows,
      { rosterId },
      { search: 'هیچ', severity: 'error', standing: 'held', code: 'nothing' },
    ),
    ...rows,
    `${rows[2]}?edit=firstName`,
    ...kinds.map(kind => to(paths.rosterChanges, { rosterId }, { kind })),
    ...['ready', 'spelling', 'needs-proof', 'cannot'].map(kind =>
      to(paths.rosterReadiness, { rosterId }, { kind }),
    ),
  ];
}

const all = [
  paths.rosters,
  paths.rosterUpload,
  ...pagesOf(open),
  ...pagesOf(applied),
  to(paths.roster, { rosterId: unmapped }),
  to(paths.rosterMapping, { rosterId: unmapped }),
  to(paths.roster, { rosterId: unmapped + 1 }),
  to(paths.heldRows, { contractId }),
  to(paths.employerCodes, { contractId }),
  to(paths.employerCodes, { contractId }, { who: 'all' }),
];

test('every page of rosters has one h1 and is valid HTML in both languages, for its maker and for its checker', async () => {
  for (const [who, desk] of Object.entries({ hr, agency }))
    for (const language of ['fa', 'en']) {
      await desk.get(`/language/${language}?back=/`);
      for (const path of all) {
        const reply = await desk.get(path);
        if (reply.statusCode === 303) continue;
        assert.equal(reply.statusCode, 200, `${who} ${path}`);
        assert.equal(reply.body.match(/<h1/g)?.length, 1, path);
        assert.deepEqual(await faultsOf(reply.body), [], `${who} ${language} ${path}`);
      }
    }
  await hr.get('/language/fa?back=/');
});

test('what stands in a cell is shown as text, never as markup', async () => {
  const { body } = await hr.get(to(paths.rosterRow, { rosterId: open, row: 5 }));
  assert.ok(body.includes('&lt;b&gt;1365'));
  assert.ok(!body.includes('<b>1365'));
});

/** The addresses of every route, filled with ours. */
const addresses = [...rosterRoutes, ...codeRoutes]
  // Files are refused before they are received; correction.test.ts looks at that.
  .filter(({ path, upload }) => path.includes(':') && upload !== true)
  .map(({ method, path }) => ({
    method,
    path: path
      .replace(':rosterId', String(open))
      .replace(':row', '2')
      .replace(':contractId', String(contractId)),
  }));

/** @param first a page that they may see: its form token then is theirs. */
async function statusesFor(someone: Visitor, first: string): Promise<Set<number>> {
  await someone.get(first);
  const statuses = new Set<number>();
  for (const { method, path } of addresses) {
    const fields = {
      column: 'firstName',
      text: 'علی',
      reason: 'x',
      accept_reason: 'x',
      sheet: '0',
      all: 'yes',
    };
    const reply = method === 'GET' ? await someone.get(path) : await someone.post(path, fields);
    statuses.add(reply.statusCode);
    for (const secret of ['کاوسی', father, 'آبان.xlsx'])
      assert.ok(!reply.body.includes(secret), `${method} ${path}`);
  }
  return statuses;
}

test('another employer’s HR finds none of these addresses', async () => {
  const other = await buildContract(owner);
  const { token } = await buildStaffSession(owner, {
    organizationId: other.policyholderId,
    role: 'employer-hr',
  });
  const someone = visitor(token);
  assert.ok(!wordsOf(await someone.get(paths.rosters)).includes('آبان.xlsx'));
  assert.deepEqual([...(await statusesFor(someone, paths.rosters))], [404]);
});

test('a system administrator and a member may enter none of them, and a stranger is led to sign in', async () => {
  const keeper = await buildStaffSession(owner, {
    organizationId: contract.administratorId,
    role: 'system-administrator',
  });
  assert.deepEqual([...(await statusesFor(visitor(keeper.token), paths.staffHome))], [403]);
  const elsewhere = await buildContract(owner);
  const member = await buildMember(owner, elsewhere, {
    nationalId: nationalIdOf(77),
    firstName: 'پروانه',
    lastName: 'صالحی',
  });
  const { token } = await buildMemberSession(owner, member);
  assert.deepEqual([...(await statusesFor(visitor(token), paths.memberHome))], [403]);
  assert.deepEqual([...(await statusesFor(visitor(), paths.staffSignIn))], [303]);
});

for (const name of ['clean', 'agency', 'hr', 'insurer']) {
  const ending = name === 'insurer' ? 'xls' : 'xlsx';
  const file = sharedData(`rosters/${name}/roster.${ending}`);
  test(`the ${name} roster is read, looked at row by row, approved and applied`, {
    skip: !file,
  }, async () => {
    const desk = await openRosterVisits(app);
    const rosterId = await desk.bring(readFileSync(file ?? ''), { name: `roster.${ending}` });
    const rows = await owner
      .selectFrom('roster_row')
      .select('row_number')
      .where('roster_id', '=', rosterId)
      .execute();
    for (const { row_number: row } of rows.slice(0, 40)) {
      const { statusCode, body } = await desk.hr.get(to(paths.rosterRow, { rosterId, row }));
      assert.equal(statusCode, 200);
      if (row % 10 === 0) assert.deepEqual(await faultsOf(body), []);
    }
    const { state } = await owner
      .selectFrom('roster')
      .select('state')
      .where('id', '=', rosterId)
      .executeTakeFirstOrThrow();
    assert.equal(state, 'checked');
    await desk.apply(rosterId);
    const { members } = await owner
      .selectFrom('membership')
      .select(({ fn }) => fn.countAll<number>().as('members'))
      .where('contract_id', '=', desk.contract.contractId)
      .executeTakeFirstOrThrow();
    assert.ok(Number(members) > 30);
  });
}
