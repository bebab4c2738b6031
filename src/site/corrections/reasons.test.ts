import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember, type MemberWords } from '../../../test/builders/members.ts';
import { openRosterDesk } from '../../../test/builders/roster-desk.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { correctionWalker } from '../../../test/walk-correction.ts';
import { findCase } from '../../domain/correction/find-case.ts';
import { findCaseStory } from '../../domain/correction/find-case-story.ts';

const app = await testApp();
const { owner, database } = app;
const { failAndOpen, sort } = correctionWalker(app);
const contract = await buildContract(owner);
const codesOnly = await buildContract(owner, { of: contract, proofs: ['employer-code'] });
const last = await buildContract(owner, { of: contract, year: 1404 });
const alone = await buildContract(owner, { year: 1404 });
const fund = await buildContract(owner);
const { id: fundType } = await owner
  .insertInto('membership_type')
  .values({ key: 'fund', name_fa: 'صندوق', name_en: 'Fund', position: 2 })
  .returning('id')
  .executeTakeFirstOrThrow();
await owner
  .updateTable('contract')
  .set({ membership_type_id: fundType })
  .where('id', '=', fund.contractId)
  .execute();

let next = 400;
const newId = () => {
  next += 7;
  return nationalIdOf(next);
};
let phones = 0;
const newMobile = () => {
  phones += 1;
  return `0936111${String(phones).padStart(2, '0')}44`;
};

const name = { firstName: 'میلاد', lastName: 'کاوسی' };
const member = (words: Partial<MemberWords> & { nationalId: string }, where = contract) =>
  buildMember(owner, where, { ...name, mobile: '09350001122', ...words });

async function sorted(
  nationalId: string,
  more: { employer?: string; firstName?: string; lastName?: string } = {},
) {
  const { employer = '', ...typed } = more;
  const mobile = newMobile();
  const { caseId } = await failAndOpen({ ...name, ...typed, nationalId }, mobile, { employer });
  const story = await findCaseStory(owner, caseId);
  assert.ok(story?.diagnosis);
  const { found, diagnosis, changes } = story;
  const { contractId, membershipId, heldRow, state, turn } = found;
  return {
    reason: diagnosis.reason,
    contractId,
    membershipId,
    heldRow,
    state,
    turn,
    changes,
    mobile,
    caseId,
  };
}

test('a mobile that is not the roster’s: the typed one is proposed to the employer', async () => {
  const { membershipId } = await member({ nationalId: newId() });
  const nationalId = nationalIdOf(next);
  const found = await sorted(nationalId);
  assert.deepEqual(
    [found.reason, found.membershipId, found.contractId, found.state, found.turn],
    ['mobile-differs', membershipId, contract.contractId, 'review', 'employer'],
  );
  assert.deepEqual(found.changes, [{ field: 'mobile', before: '09350001122', after: found.mobile }]);
});

test('a name that is near: the typed one is proposed as a roster shows names', async () => {
  const nationalId = newId();
  await member({ nationalId, lastName: 'کاوشی' });
  const found = await sorted(nationalId, { lastName: 'كاوسي' });
  assert.deepEqual(
    [found.reason, found.turn, found.changes],
    ['name-near', 'employer', [{ field: 'lastName', before: 'کاوشی', after: 'کاوسی' }]],
  );
});

test('a stranger who types somebody’s ID gets nothing proposed', async () => {
  const nationalId = newId();
  const { membershipId } = await member({ nationalId, firstName: 'پروانه', lastName: 'صالحی' });
  const found = await sorted(nationalId);
  assert.deepEqual(
    [found.reason, found.membershipId, found.turn, found.changes],
    ['name-different', membershipId, 'employer', []],
  );
});

test('a contract that wants codes: no proof, and the employer hands one over', async () => {
  const nationalId = newId();
  await member({ nationalId }, codesOnly);
  const found = await sorted(nationalId);
  assert.deepEqual([found.reason, found.contractId, found.changes], ['no-proof', codesOnly.contractId, []]);
});

test('another membership type, a cover that has ended, and last year’s list are told apart', async () => {
  const ofFund = newId();
  await member({ nationalId: ofFund }, fund);
  const other = await sorted(ofFund);
  assert.deepEqual([other.reason, other.contractId], ['other-membership-type', fund.contractId]);
  const ended = newId();
  await member({ nationalId: ended }, alone);
  const over = await sorted(ended);
  assert.deepEqual([over.reason, over.contractId], ['not-covered', alone.contractId]);
  const leftOut = newId();
  await member({ nationalId: leftOut }, last);
  const missing = await sorted(leftOut);
  assert.equal(missing.reason, 'other-contract');
  assert.ok([contract.contractId, codesOnly.contractId].includes(missing.contractId ?? 0));
  assert.equal(missing.membershipId, undefined);
});

test('whoever has an account goes to the administrator', async () => {
  const nationalId = newId();
  await buildMemberSession(owner, await member({ nationalId }));
  const found = await sorted(nationalId);
  assert.deepEqual([found.reason, found.turn, found.changes], ['already-active', 'administrator', []]);
});

test('a dependent without the primary that the plan asks for has a broken link', async () => {
  const strict = await buildContract(owner, { of: contract });
  await owner
    .updateTable('plan')
    .set({ needs_primary: true })
    .where('contract_id', '=', strict.contractId)
    .execute();
  const nationalId = newId();
  const { membershipId } = await member({ nationalId, standing: 'dependent', relation: 'spouse' }, strict);
  const found = await sorted(nationalId);
  assert.deepEqual([found.reason, found.membershipId], ['link-broken', membershipId]);
});

test('an ID with two digits swapped on the roster: the typed one is proposed', async () => {
  const typed = newId();
  const onRoster = typed.replace(/(\d)(\d)(\d)$/, '$2$1$3');
  assert.notEqual(typed, onRoster);
  const { membershipId } = await member({ nationalId: onRoster });
  const found = await sorted(typed);
  assert.deepEqual(
    [found.reason, found.membershipId, found.changes],
    ['id-near', membershipId, [{ field: 'nationalId', before: onRoster, after: typed }]],
  );
});

test('on no roster: the employer who was named is asked; without one the administrator', async () => {
  const nobody = await sorted(newId());
  assert.deepEqual(
    [nobody.reason, nobody.contractId, nobody.turn],
    ['not-on-roster', undefined, 'administrator'],
  );
  const own = await buildContract(owner);
  await owner
    .updateTable('organization')
    .set({ name_fa: 'شرکت فولاد سپهر' })
    .where('id', '=', own.policyholderId)
    .execute();
  const named = await sorted(newId(), { employer: 'فولاد سپهر' });
  assert.deepEqual(
    [named.reason, named.contractId, named.turn],
    ['not-on-roster', own.contractId, 'employer'],
  );
});

test('rows that stayed behind: two that claim one ID, and one whose digits are too far away', async () => {
  const own = await buildContract(owner);
  const desk = await openRosterDesk(database, own);
  const short = newId();
  const twice = newId();
  const rosterId = await desk.receive([
    { first: 'هستی', last: 'مرادیان', nationalId: short.slice(0, 7) },
    { first: 'میلاد', last: 'کاوسی', nationalId: twice },
    { first: 'پروانه', last: 'صالحی', nationalId: twice },
    { first: 'آرزو', last: 'صبوری', nationalId: newId() },
  ]);
  const standings = (await desk.rows(rosterId)).map(({ rowNumber, standing }) => [rowNumber, standing]);
  assert.deepEqual(standings, [
    [2, 'held'],
    [3, 'held'],
    [4, 'held'],
    [5, 'good'],
  ]);
  assert.ok((await desk.apply(rosterId)).ok);
  const missing = await sorted(short, { firstName: 'هستی', lastName: 'مرادیان' });
  assert.equal(missing.reason, 'not-on-roster', 'three digits are too many to be a slip of the finger');
  const rival = await sorted(twice);
  assert.deepEqual(
    [rival.reason, rival.contractId, rival.heldRow],
    ['duplicate-rows', own.contractId, { rosterId, row: 3 }],
  );
  assert.deepEqual(rival.changes, [{ field: 'nationalId', before: undefined, after: twice }]);
});

test('a row held for its check digit is found, and its very ID is proposed', async () => {
  const own = await buildContract(owner);
  const desk = await openRosterDesk(database, own);
  const rosterId = await desk.receive([
    { first: 'هستی', last: 'مرادیان', nationalId: '0089999990' },
    { first: 'آرزو', last: 'صبوری', nationalId: newId() },
  ]);
  assert.ok((await desk.apply(rosterId)).ok);
  const found = await sorted('0089999990', { firstName: 'هستی', lastName: 'مرادیان' });
  assert.deepEqual(
    [found.reason, found.heldRow, found.turn, found.changes],
    [
      'held-row',
      { rosterId, row: 2 },
      'employer',
      [{ field: 'nationalId', before: undefined, after: '0089999990' }],
    ],
  );
});

test('sorted twice and at once, a case has one diagnosis and one line in its history', async () => {
  const { caseId } = await sorted(newId());
  const again = await Promise.all([sort(caseId), sort(caseId), sort(caseId)]);
  assert.deepEqual(
    again.map(one => one.ok),
    [false, false, false],
  );
  assert.equal((await findCase(owner, caseId))?.state, 'review');
});
