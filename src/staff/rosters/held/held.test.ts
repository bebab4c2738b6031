import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../../test/app.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { openRosterVisits, type RosterVisits, wordsOf } from '../../../../test/builders/roster-visits.ts';
import { nationalIdOf, type TestRosterRow } from '../../../../test/builders/rosters.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { faultsOf } from '../../../html/testing/valid-html.ts';
import { paths, to } from '../../../paths.ts';

const app = await testApp();
const { owner } = app;

const people: TestRosterRow[] = [
  { first: 'سارا', last: 'احمدی', nationalId: nationalIdOf(1), relation: 'اصلی' },
  { first: 'نگار', last: 'رضایی', nationalId: '12345', primary: nationalIdOf(1), relation: 'همسر' },
  { first: 'Ali', last: 'نوری', nationalId: nationalIdOf(3), relation: 'اصلی' },
];

const heldPage = ({ contract }: RosterVisits) => to(paths.heldRows, { contractId: contract.contractId });

test('what an applied roster left behind stays in sight, and one button makes an endorsement of it that is fixed, approved and applied', async () => {
  const visits = await openRosterVisits(app);
  const { hr, bring, apply, read, contract } = visits;
  assert.match(wordsOf(await hr.get(heldPage(visits))), /ردیفی باقی نمانده است/);
  const rosterId = await bring(people, { name: 'مهر.xlsx' });
  await apply(rosterId);
  const held = await hr.get(heldPage(visits));
  assert.match(wordsOf(held), /مهر\.xlsx ۲ ردیف/);
  assert.deepEqual(await faultsOf(held.body), []);
  assert.match(
    wordsOf(await hr.get(to(paths.rosterRow, { rosterId, row: 3 }))),
    /ردیف‌های نگه‌داشتهٔ فهرست‌های اعمال‌شده/,
  );
  const made = await hr.post(to(paths.rosterRest, { rosterId }), {});
  assert.equal(made.statusCode, 303, made.body);
  const rest = Number(String(made.headers.location).split('/').at(-1));
  await read(rest);
  const rows = await owner
    .selectFrom('roster_row')
    .select(['row_number', 'standing'])
    .where('roster_id', '=', rest)
    .orderBy('row_number')
    .execute();
  assert.deepEqual(rows, [
    { row_number: 3, standing: 'held' },
    { row_number: 4, standing: 'held' },
  ]);
  const twice = await hr.submit(to(paths.rosterRest, { rosterId }), {});
  assert.match(wordsOf(twice), /الحاقیهٔ این ردیف‌ها پیش از این ساخته شده است|از ردیف‌های نگه‌داشته ساخته شد/);
  assert.match(
    wordsOf(await hr.get(heldPage(visits))),
    /الحاقیهٔ این ردیف‌ها ساخته شده است: باقی‌ماندهٔ مهر\.xlsx/,
  );
  const fix = async (row: number, column: string, text: string) => {
    await hr.get(to(paths.rosterRow, { rosterId: rest, row }));
    await hr.post(to(paths.rosterRowFix, { rosterId: rest, row }), { column, text });
  };
  await fix(3, 'nationalId', nationalIdOf(2));
  await fix(4, 'firstName', 'علی');
  await apply(rest);
  const members = await owner
    .selectFrom('membership')
    .select(['first_name', 'standing', 'primary_membership_id'])
    .where('contract_id', '=', contract.contractId)
    .orderBy('first_name')
    .execute();
  assert.deepEqual(
    members.map(each => [each.first_name, each.standing, each.primary_membership_id !== null]),
    [
      ['سارا', 'primary', false],
      ['علی', 'primary', false],
      ['نگار', 'dependent', true],
    ],
  );
});

test('a row that waits is HR’s, one whose plan nobody knows is the agency’s, and each may be handed to somebody by name', async () => {
  const contract = await buildContract(owner);
  const more = { contract_id: contract.contractId, code: 'B2', name_fa: 'طرح ۲', name_en: 'Plan 2' };
  await owner.insertInto('plan').values(more).execute();
  const { hr, agency, bring } = await openRosterVisits(app, contract);
  const { policyholderId: organizationId } = contract;
  const colleague = await buildStaffSession(owner, { organizationId, role: 'employer-hr' });
  const rosterId = await bring([
    { ...people[0], plan: 'طلایی' },
    { ...people[1], plan: 'طرح ۲' },
    { ...people[2], plan: 'طرح ۲' },
  ]);
  const mine = async (desk: RosterVisits['hr']) => {
    const { body } = await desk.get(to(paths.rosterRows, { rosterId }, { turn: 'mine' }));
    return [...body.matchAll(/class="row-link" href="[^"]*\/rows\/(\d+)"/g)].map(([, row]) => Number(row));
  };
  assert.deepEqual([await mine(hr), await mine(agency)], [[3, 4], [2]]);
  const page = await hr.get(to(paths.rosterRow, { rosterId, row: 3 }));
  assert.match(wordsOf(page), /منابع انسانی بیمه‌گذار/);
  assert.deepEqual(await faultsOf(page.body), []);
  const hand = (row: number, to_: string) =>
    hr.submit(to(paths.rosterRowOwner, { rosterId, row }), { owner: to_ });
  assert.match(wordsOf(await hand(3, String(colleague.staffId))), /سپرده به نگار صادقی/);
  assert.deepEqual([await mine(hr), await mine(app.visitor(colleague.token))], [[4], [3, 4]]);
  const stranger = await buildContract(owner);
  const elsewhere = await buildStaffSession(owner, {
    organizationId: stranger.policyholderId,
    role: 'employer-hr',
  });
  assert.equal((await hand(3, String(elsewhere.staffId))).statusCode, 422);
  await hand(3, '');
  assert.deepEqual(await mine(hr), [3, 4]);
});
