import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { buildMemberSession, buildStaffSession } from '../../../test/builders/sessions.ts';
import { testDatabase } from '../../../test/database.ts';
import { systemClock as clock } from '../../platform/clock.ts';
import { approveCase } from './approve-case.ts';
import { askMember } from './ask-member.ts';
import type { CaseChange } from './case.ts';
import type { StaffActor } from './case-steps.ts';
import { disagreeCase } from './disagree-case.ts';
import { findCase } from './find-case.ts';
import { handOnCase } from './hand-on-case.ts';
import { judgeAgreement } from './judge-agreement.ts';
import type { CaseDeps } from './move-case.ts';
import { proposeChange } from './propose-change.ts';
import { rejectCase } from './reject-case.ts';
import { stopCase } from './stop-case.ts';
import { takeCase } from './take-case.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const contract = await buildContract(owner);
const primary = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const dependent = await buildMember(owner, contract, {
  nationalId: '0499370899',
  firstName: 'مینا',
  lastName: 'راد',
  standing: 'dependent',
});
await buildMemberSession(owner, dependent);

type Colleague = { actor: StaffActor; token: string };
const colleagues: Colleague[] = [];
for (const [organizationId, role, side] of [
  [contract.policyholderId, 'employer-hr', 'employer'],
  [contract.policyholderId, 'employer-hr', 'employer'],
  [contract.agencyId, 'agency-expert', 'agency'],
  [contract.administratorId, 'administrator-support', 'administrator'],
] as const) {
  const { staffId, token } = await buildStaffSession(owner, { organizationId, role });
  colleagues.push({ actor: { kind: 'staff', staffId, organizationId, side }, token });
}

/** Refused work is rolled back, as an answer from 400 up is. */
async function attempt(
  { token }: Colleague,
  work: (deps: CaseDeps) => Promise<{ ok: boolean }>,
): Promise<void> {
  const refused = new Error('refused');
  await database
    .pool('web')
    .db.transaction()
    .execute(async db => {
      await sql`select * from enter(${token})`.execute(db);
      if (!(await work({ db, clock })).ok) throw refused;
    })
    .catch((thrown: unknown) => {
      if (thrown !== refused) throw thrown;
    });
}

const steps = {
  confirm: (deps: CaseDeps, asked: Asked) => approveCase(deps, { ...asked, as: 'confirm' }),
  agree: (deps: CaseDeps, asked: Asked) => approveCase(deps, { ...asked, as: 'agree' }),
  disagree: (deps: CaseDeps, asked: Asked) => disagreeCase(deps, { ...asked, reason: 'نه' }),
  ask: (deps: CaseDeps, asked: Asked) => askMember(deps, { ...asked, question: 'چه؟' }),
  take: takeCase,
  stop: (deps: CaseDeps, asked: Asked) => stopCase(deps, { ...asked, reason: 'نه' }),
  reject: (deps: CaseDeps, asked: Asked) =>
    rejectCase(deps, { ...asked, reason: 'not-ours', note: undefined }),
  'to-employer': (deps: CaseDeps, asked: Asked) =>
    handOnCase(deps, { ...asked, to: 'employer', note: undefined }),
  'to-agency': (deps: CaseDeps, asked: Asked) =>
    handOnCase(deps, { ...asked, to: 'agency', note: undefined }),
  'propose-name': (deps: CaseDeps, asked: Asked) =>
    proposeChange(deps, { ...asked, typed: { lastName: 'رادان' } }),
  'propose-iban': (deps: CaseDeps, asked: Asked) =>
    proposeChange(deps, { ...asked, typed: { iban: 'IR820540102680020817909002' } }),
} as const;
type Asked = { caseId: number; actor: StaffActor };

const proposals: readonly CaseChange[][] = [
  [{ field: 'lastName', before: 'راد', after: 'رادمنش' }],
  [{ field: 'mobile', before: '09121112233', after: '09351234567' }],
  [{ field: 'primary', before: undefined, after: String(primary.membershipId) }],
];

test('whatever is tried by whomever, nothing is approved without the voices it needs', async () => {
  const move = fc.record({
    by: fc.constantFrom(...colleagues),
    step: fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
  });
  let approved = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...proposals),
      fc.array(move, { minLength: 4, maxLength: 14 }),
      async (changes, moves) => {
        const { caseId } = await buildCase(owner, contract, { member: dependent, changes });
        for (const { by, step } of moves) {
          await attempt(by, deps => steps[step](deps, { caseId, actor: by.actor }));
          if ((await findCase(owner, caseId))?.state !== 'approved') continue;
          approved += 1;
          await assertVoices(caseId);
        }
      },
    ),
    { numRuns: 25, seed: 1405 },
  );
  assert.ok(approved > 0, 'no sequence came to an approval');
});

/** Judged from outside, as the job will before it applies. */
async function assertVoices(caseId: number): Promise<void> {
  const found = await findCase(owner, caseId);
  assert.ok(found);
  const changes = await owner
    .selectFrom('correction_change')
    .select(['field', 'after'])
    .where('case_id', '=', caseId)
    .execute();
  const asked = changes.map(({ field, after }) => ({ field, before: undefined, after }) as CaseChange);
  const needed = await judgeAgreement(database.pool('job').db, found, asked);
  const voices = await owner
    .selectFrom('correction_approval')
    .select('organization_id')
    .distinct()
    .where('case_id', '=', caseId)
    .where('revision', '=', found.revision)
    .execute();
  assert.ok(voices.length >= (needed.needsSecond ? 2 : 1));
  assert.ok(!needed.needsConsent, 'nobody has consented here');
}
