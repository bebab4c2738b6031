import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { inSession } from '../../../test/in-session.ts';
import { type Seen, silentLooks } from '../../../test/look-in-silence.ts';
import { type Person, walker } from '../../../test/walk-activation.ts';
import { paths } from '../../paths.ts';

const app = await testApp();
const { owner, visitor, database } = app;
const { fill, codeTo } = walker(app);

const contract = await buildContract(owner);
const codesOnly = await buildContract(owner, { of: contract, proofs: ['employer-code'] });
const ended = await buildContract(owner, { of: contract, year: 1404 });
const other = await buildContract(owner);
await owner
  .insertInto('membership_type')
  .values({ key: 'fund', name_fa: 'صندوق', name_en: 'Fund', position: 2 })
  .execute();
await owner
  .updateTable('contract')
  .set({ membership_type_id: eb => eb.selectFrom('membership_type').select('id').where('key', '=', 'fund') })
  .where('id', '=', other.contractId)
  .execute();

/** What the roster knows and nobody unproven may read. */
const canaries = [
  '09350001122',
  '00350001122',
  '1979-05-06',
  '1358',
  '۱۳۵۸',
  '778812',
  '۷۷۸۸۱۲',
  'کانارینیا',
];
const secrets = { mobile: '09350001122', birthDate: '1979-05-06', certificateNumber: '778812' };
const name = { firstName: 'آرزو', lastName: 'کانارینیا' };

type Case = { class: string; typed: Person; mobile: string; reason: string };
const cases: Case[] = [];
let count = 0;

/** One class of a failing attempt; the stranger's own mobiles end alike, because the page shows their end. */
function failing(
  kind: string,
  reason: string,
  typed: Partial<Person> & { nationalId: string },
  mobile?: string,
): void {
  count += 1;
  const stranger = `0936000${String(count).padStart(2, '0')}22`;
  cases.push({
    class: kind,
    reason,
    mobile: mobile ?? stranger,
    typed: { firstName: 'آرزو', lastName: 'صبوری', ...typed },
  });
}

const member = (nationalId: string, where = contract) =>
  buildMember(owner, where, { nationalId, ...name, ...secrets });

failing('nobody of this ID', 'unknown-id', { nationalId: '0790419904' });
await member('0084575948');
failing('on the roster, name right, mobile not the roster’s', 'weak-proof', {
  nationalId: '0084575948',
  ...name,
});
failing('on the roster, name wrong', 'name', { nationalId: '0084575948' });
await member('0963695398');
failing(
  'name wrong although the mobile is the roster’s',
  'name',
  { nationalId: '0963695398' },
  secrets.mobile,
);
const active = await member('0684159414');
await buildMemberSession(owner, active);
failing('has an account', 'already-active', { nationalId: '0684159414', ...name });
const active2 = await member('0499370899');
await buildMemberSession(owner, active2);
failing(
  'has an account and proves the roster’s mobile',
  'already-active',
  { nationalId: '0499370899', ...name },
  secrets.mobile,
);
await member('0089999991', ended);
failing('covered until last year', 'not-covered', { nationalId: '0089999991', ...name }, secrets.mobile);
await member('1111111119', other);
failing(
  'of another membership type',
  'other-membership-type',
  { nationalId: '1111111119', ...name },
  secrets.mobile,
);
await member('2222222229', codesOnly);
failing(
  'under a contract that wants employer’s codes',
  'weak-proof',
  { nationalId: '2222222229', ...name },
  secrets.mobile,
);

async function newestTrackingCode(): Promise<string> {
  const { tracking_code } = await owner
    .selectFrom('correction_case')
    .select('tracking_code')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  return tracking_code;
}

async function walk({ typed, mobile }: Case): Promise<Seen[]> {
  const someone = visitor();
  const shown = [typed.nationalId, mobile, typed.lastName];
  const { seen, look } = silentLooks({ typed: shown, secrets: canaries });
  const filled = await fill(someone, typed);
  await look('form', () => someone.post(paths.activation, filled));
  await look('proof', () => someone.get(paths.activationProof));
  await look('employer’s code', () =>
    someone.post(paths.activationProof, { way: 'employer-code', employer_code: 'ACDE-FHJK' }),
  );
  await look('mobile', () => someone.post(paths.activationProof, { way: 'mobile', mobile }));
  await look('code page', () => someone.get(paths.activationCode));
  await look('wrong code', () => someone.post(paths.activationCode, { code: 'nothing' }));
  const code = (await codeTo(mobile)) ?? '';
  await look('right code', () => someone.post(paths.activationCode, { code }));
  await look('help', () => someone.get(paths.activationHelp));
  await look('correction', () => someone.get(paths.activationCorrection));
  await look('case opened', () => someone.post(paths.activationCorrection, { employer: '', told: '' }));
  const tracking = await newestTrackingCode();
  await look('tracking code', () => someone.get(paths.activationCorrectionOpened));
  await look('help with a case', () => someone.get(paths.activationHelp));
  await look('confirm', () => someone.get(paths.activationConfirm));
  await look('proof again', () => someone.get(paths.activationProof));
  await look('code again', () => someone.post(paths.activationCode, { code }));
  await look('following', () => someone.get(paths.corrections));
  await look('followed', () => someone.post(paths.corrections, { tracking_code: tracking }));
  await look('stage', () => someone.get(paths.correctionStage));
  return seen;
}

test('every class of failure gives the same answers, headers and number of statements, and not one byte of the roster', async () => {
  const [first, ...rest] = cases;
  assert.ok(first);
  const expected = await walk(first);
  const proven = expected.find(({ what }) => what === 'right code');
  assert.ok(
    proven?.status === 303 && proven.statements > 5,
    'the code was judged and statements were counted',
  );
  for (const each of rest) {
    const seen = await walk(each);
    for (const [at, step] of seen.entries())
      assert.deepEqual(step, expected[at], `${each.class}: ${step.what}`);
  }
});

test('a case is opened for every class, and every one waits for the job that finds the reason', async () => {
  const opened = await owner
    .selectFrom('correction_case')
    .select(['state', 'contract_id', 'mobile', 'id_value'])
    .orderBy('id')
    .execute();
  assert.deepEqual(
    opened,
    cases.map(({ typed, mobile }) => ({
      state: 'sorting',
      contract_id: null,
      mobile,
      id_value: typed.nationalId,
    })),
  );
});

test('what was typed is kept with the reason, for staff of that contract alone', async () => {
  const kept = await owner.selectFrom('activation_failure').selectAll().orderBy('id').execute();
  assert.deepEqual(
    kept.map(row => row.reason),
    cases.map(each => each.reason),
  );
  assert.deepEqual(
    kept.map(row => [row.id_value, row.last_name, row.mobile]),
    cases.map(({ typed, mobile }) => [typed.nationalId, typed.lastName, mobile]),
  );
  const ours = await buildStaffSession(owner, {
    organizationId: contract.policyholderId,
    role: 'employer-hr',
  });
  const theirs = await buildStaffSession(owner, {
    organizationId: other.policyholderId,
    role: 'employer-hr',
  });
  const house = await buildStaffSession(owner, {
    organizationId: contract.administratorId,
    role: 'system-administrator',
  });
  const read = (token: string) =>
    inSession(database, token, db => db.selectFrom('activation_failure').select('reason').execute());
  assert.equal((await read(ours.token)).length, 7);
  assert.deepEqual(await read(theirs.token), [{ reason: 'other-membership-type' }]);
  assert.deepEqual(await read(house.token), []);
  assert.deepEqual(await read(''), []);
  await assert.rejects(
    database.pool('gate').db.selectFrom('activation_failure').select('id').execute(),
    /permission denied/,
  );
});

test('whoever has an account is told that somebody tried, once a day', async () => {
  const told = () =>
    owner
      .selectFrom('outbox_message')
      .select('recipient')
      .where('template', '=', 'activation-tried')
      .execute();
  assert.deepEqual(await told(), [{ recipient: '09121112233' }, { recipient: '09121112233' }]);
  const again = cases.find(each => each.class === 'has an account');
  assert.ok(again);
  await walk({ ...again, mobile: '09360009922' });
  assert.equal((await told()).length, 2);
});
