import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { openTellingDesk } from '../../../../test/builders/case-telling.ts';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { buildMember } from '../../../../test/builders/members.ts';
import { buildStaffPreference } from '../../../../test/builders/preferences.ts';
import { buildStaffSession } from '../../../../test/builders/sessions.ts';
import { testDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock.ts';
import { addRemark } from '../add-remark.ts';
import type { Actor, Side } from '../case-steps.ts';
import { remindCorrections } from './remind-corrections.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
// A Saturday morning in Tehran.
const clock = fixedClock('2026-11-28T06:00:00Z');
const contract = await buildContract(owner);
const other = await buildContract(owner);
const desk = openTellingDesk(database, clock);
const member = await buildMember(owner, contract, {
  nationalId: '0684159414',
  firstName: 'پروانه',
  lastName: 'صالحی',
});

const roles = {
  employer: 'employer-hr',
  agency: 'agency-expert',
  administrator: 'administrator-support',
} as const;
const houses = (of: typeof contract): Record<Side, number> => ({
  employer: of.policyholderId,
  agency: of.agencyId,
  administrator: of.administratorId,
});
type Told = 'at-once' | 'daily' | 'never';
type Person = Actor & { kind: 'staff' };

async function person(side: Side, name: string, told: Told | undefined, of = contract): Promise<Person> {
  const organizationId = houses(of)[side];
  const { staffId } = await buildStaffSession(owner, { organizationId, role: roles[side] });
  if (told) await buildStaffPreference(owner, staffId, { email: `${name}@desk.example`, told });
  return { kind: 'staff', staffId, organizationId, side };
}

const hr = await person('employer', 'hr', 'at-once');
const hr2 = await person('employer', 'hr2', 'at-once');
await person('employer', 'hr-daily', 'daily');
await person('employer', 'hr-never', 'never');
await person('employer', 'hr-silent', undefined);
const expert = await person('agency', 'expert', 'at-once');
await person('administrator', 'support', 'at-once');
await person('employer', 'foreign-hr', 'at-once', other);
await person('agency', 'foreign-expert', 'at-once', other);
await person('administrator', 'foreign-support', 'at-once', other);
const closed = await person('employer', 'closed', 'at-once');
await owner.updateTable('staff').set({ disabled_at: new Date() }).where('id', '=', closed.staffId).execute();
const keeper = await buildStaffSession(owner, {
  organizationId: contract.administratorId,
  role: 'system-administrator',
});
await buildStaffPreference(owner, keeper.staffId, { email: 'keeper@desk.example' });

const mail = (...names: string[]) => names.map(name => `email ${name}@desk.example staff-turn`);
const toStaff = (told: string[]) => told.filter(line => line.includes('staff-'));
const opener: Actor = { kind: 'member', as: 'opener', accountId: undefined };
const handOn = (turn: Side) => ({ state: 'review', turn }) as const;

beforeEach(async () => {
  await sql`delete from correction_notice`.execute(owner);
  await sql`delete from correction_event`.execute(owner);
  await sql`delete from correction_diagnosis`.execute(owner);
  await sql`delete from correction_case`.execute(owner);
  await sql`update staff_preference set summed_up_on = null`.execute(owner);
  await desk.clear();
});

const newCase = async (turn: Side = 'employer') =>
  (await buildCase(owner, contract, { member, turn, mobile: '09125550001' })).caseId;

test('the house whose turn it becomes is told, who wants to know at once, and nobody else', async () => {
  const caseId = await newCase();
  assert.deepEqual(
    toStaff(await desk.tellStep(caseId, 'hand-on', handOn('agency'), { actor: hr })),
    mail('expert'),
  );
  const [message] = await desk.posted();
  assert.deepEqual(message?.parameters, { link: `/staff/corrections/${caseId}` });
  assert.deepEqual(
    toStaff(await desk.tellStep(caseId, 'hand-on', handOn('employer'), { actor: expert })),
    mail('hr', 'hr2'),
  );
  assert.deepEqual(
    toStaff(await desk.tellStep(caseId, 'escalate', handOn('administrator'))),
    mail('support'),
  );
});

test('a step that leaves the turn where it is tells no staff, and whoever acted is not told', async () => {
  const caseId = await newCase();
  assert.deepEqual(toStaff(await desk.tellStep(caseId, 'propose', handOn('employer'), { actor: hr })), []);
  await sql`update correction_case set turn = 'agency' where id = ${caseId}`.execute(owner);
  const taken = await desk.tellStep(caseId, 'hand-on', handOn('employer'), {
    actor: { ...hr, side: 'agency' },
  });
  assert.deepEqual(toStaff(taken), mail('hr2'));
});

test('a turn that moved on before the job came is told to the house that has it now', async () => {
  const caseId = await newCase();
  const first = await desk.move(caseId, 'hand-on', handOn('agency'), { actor: hr });
  const second = await desk.move(caseId, 'hand-on', handOn('administrator'), { actor: expert });
  assert.deepEqual(toStaff(await desk.tell(caseId, first)), []);
  assert.deepEqual(toStaff(await desk.tell(caseId, second)), mail('support'));
});

test('whoever took a case on is told instead of the house; where that account was closed, the house', async () => {
  for (const [assignee, expected] of [
    [hr2.staffId, mail('hr2')],
    [closed.staffId, mail('hr', 'hr2')],
  ] as const) {
    const caseId = await newCase();
    const asked = { state: 'question', turn: 'member' } as const;
    await desk.move(caseId, 'ask', asked, { actor: hr });
    const answered = await desk.move(caseId, 'answer', handOn('employer'), {
      actor: opener,
      patch: { assignee_id: assignee },
    });
    assert.deepEqual(toStaff(await desk.tell(caseId, answered)), expected);
  }
});

test('a case that is given to a colleague tells her, and nobody else', async () => {
  const caseId = await newCase();
  const assign = (assignee: number) =>
    addRemark(
      { db: owner, clock },
      { caseId, remark: 'assign', actor: hr, patch: { assignee_id: assignee } },
    );
  const given = await assign(hr2.staffId);
  assert.ok(given.ok);
  assert.deepEqual(await desk.tell(caseId, given.position), mail('hr2'));
  const taken = await assign(hr.staffId);
  assert.ok(taken.ok);
  assert.deepEqual(await desk.tell(caseId, taken.position), []);
});

test('a case of no contract yet is told to the administrators of its kind', async () => {
  const { caseId } = await buildCase(owner, contract, { unplaced: true });
  await sql`update correction_case set state = 'sorting', turn = null, due_at = null where id = ${caseId}`.execute(
    owner,
  );
  assert.deepEqual(
    toStaff(await desk.tellStep(caseId, 'sort', handOn('administrator'))),
    mail('support', 'foreign-support'),
  );
});

test('once a day whoever wants it gets a summary of what waits, by day and on working days alone', async () => {
  await newCase();
  const due = await newCase();
  await sql`update correction_case set due_at = ${'2026-11-28T12:00:00Z'} where id = ${due}`.execute(owner);
  await newCase('agency');
  const later = await newCase();
  await sql`update correction_case set assignee_id = ${hr.staffId} where id = ${later}`.execute(owner);
  const runs = await Promise.all([remindCorrections(desk.telling), remindCorrections(desk.telling)]);
  await remindCorrections(desk.telling);
  assert.equal(
    runs.reduce((sum, { summedUp }) => sum + summedUp, 0),
    1,
  );
  assert.deepEqual(await desk.posted(), [
    {
      channel: 'email',
      recipient: 'hr-daily@desk.example',
      template: 'staff-summary',
      parameters: { count: '۲', due: '۱', link: '/staff/corrections' },
      language: 'fa',
    },
  ]);
  await desk.clear();
  for (const moment of ['2026-11-29T03:00:00Z', '2026-12-03T06:00:00Z', '2026-12-04T06:00:00Z']) {
    const quiet = { ...desk.telling, clock: fixedClock(moment) };
    assert.equal((await remindCorrections(quiet)).summedUp, 0, moment);
  }
  const sunday = { ...desk.telling, clock: fixedClock('2026-11-29T06:00:00Z') };
  assert.equal((await remindCorrections(sunday)).summedUp, 1);
});

test('nothing that waits makes no summary', async () => {
  await newCase('agency');
  assert.equal((await remindCorrections(desk.telling)).summedUp, 0);
  assert.deepEqual(await desk.posted(), []);
});

test('a member is reminded once before her time is over, by day, and not right after she was asked', async () => {
  const caseId = await newCase();
  await desk.move(caseId, 'ask', { state: 'question', turn: 'member' }, { actor: hr });
  const at = (moment: string) => ({ ...desk.telling, clock: fixedClock(moment) });
  const remind = async (moment: string) => (await remindCorrections(at(moment))).reminded;
  assert.equal(await remind('2026-11-30T06:00:00Z'), 0);
  const dueAt = new Date('2026-12-11T20:30:00Z');
  await sql`update correction_case set due_at = ${dueAt} where id = ${caseId}`.execute(owner);
  assert.equal(await remind('2026-12-10T20:00:00Z'), 0);
  await desk.clear();
  const both = await Promise.all([remind('2026-12-11T06:00:00Z'), remind('2026-12-11T06:00:00Z')]);
  assert.equal(both[0] + both[1], 1);
  assert.equal(await remind('2026-12-11T06:00:00Z'), 0);
  const [message] = (await desk.posted()).filter(({ template }) => template === 'case-reminder');
  assert.equal(message?.recipient, '09125550001');
  assert.equal(message?.parameters['day'], '۱۴۰۵/۰۹/۲۰');
});
