import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildCase } from '../../../test/builders/cases.ts';
import { buildDesk, caseNow, eventsOf, type TestColleague } from '../../../test/builders/correction-desk.ts';
import { buildMember } from '../../../test/builders/members.ts';
import type { CaseAction, CaseRemark } from '../../domain/correction/case-steps.ts';
import { paths, to } from '../../paths.ts';

const app = await testApp();
const { owner } = app;
const desk = await buildDesk(app);
const { employer, agency, administrator, contract } = desk;
const milad = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});

type Fields = Record<string, string>;
type Step = {
  path: string;
  /** The line that stands in the history once, and once only. */
  action: CaseAction | CaseRemark;
  by: TestColleague;
  fields: Fields | (() => Fields);
  /** What has been done to the case before. */
  before?: readonly (readonly [TestColleague, string])[];
  iban?: true;
};

const iban = [{ field: 'iban', before: undefined, after: 'IR820540102680020817909002' }] as const;
const kavoosi = [{ field: 'lastName', before: 'کاوسی', after: 'کاووسی' }] as const;
const confirmed = [[employer, paths.correctionConfirm]] as const;
const agreed = [...confirmed, [agency, paths.correctionAgree]] as const;

const steps: Record<string, Step> = {
  ask: {
    path: paths.correctionAsk,
    action: 'ask',
    by: employer,
    fields: { question: 'نام روی کارت چگونه است؟' },
  },
  'hand on': {
    path: paths.correctionHandOn,
    action: 'hand-on',
    by: employer,
    fields: { side: 'agency', to: 'agency' },
  },
  take: { path: paths.correctionTake, action: 'take', by: administrator, fields: {} },
  propose: { path: paths.correctionPropose, action: 'propose', by: employer, fields: { fatherName: 'بهمن' } },
  confirm: { path: paths.correctionConfirm, action: 'confirm', by: employer, fields: {} },
  agree: {
    path: paths.correctionAgree,
    action: 'agree',
    by: agency,
    fields: {},
    before: confirmed,
    iban: true,
  },
  disagree: {
    path: paths.correctionDisagree,
    action: 'disagree',
    by: agency,
    fields: { doubt: 'شماره از آن او نیست' },
    before: confirmed,
    iban: true,
  },
  stop: {
    path: paths.correctionStop,
    action: 'stop',
    by: employer,
    fields: { doubt: 'اشتباه بود' },
    before: agreed,
    iban: true,
  },
  settle: {
    path: paths.correctionSettle,
    action: 'settle',
    by: employer,
    fields: { outcome: 'nothing-wrong' },
  },
  reject: {
    path: paths.correctionReject,
    action: 'reject',
    by: employer,
    fields: { reason: 'not-ours', 'rejection-note': '' },
  },
  assign: {
    path: paths.correctionAssign,
    action: 'assign',
    by: employer,
    fields: () => ({ to: String(employer.staffId) }),
  },
  note: { path: paths.correctionNote, action: 'note', by: employer, fields: { note: 'تلفن زدم' } },
};

const revisionIn = (body: string) => /name="revision" value="(\d+)"/.exec(body)?.[1] ?? '0';

for (const [name, { path, action, by, fields, before = [], iban: ofIban }] of Object.entries(steps)) {
  test(`${name}: sent five times at once and once more, it is one line of the history and one answer`, async () => {
    const { caseId } = await buildCase(owner, contract, {
      member: milad,
      reason: 'told',
      changes: ofIban ? [...iban] : [...kavoosi],
    });
    for (const [who, earlier] of before) {
      const { body } = await who.visitor.get(to(paths.correctionCase, { caseId }));
      const done = await who.visitor.post(earlier.replace(':caseId', String(caseId)), {
        revision: revisionIn(body),
      });
      assert.equal(done.statusCode, 303, done.body);
    }
    const { body } = await by.visitor.get(to(paths.correctionCase, { caseId }));
    const address = path.replace(':caseId', String(caseId));
    const sent = { revision: revisionIn(body), ...(typeof fields === 'function' ? fields() : fields) };
    const token = by.visitor.formToken;
    const press = () => by.visitor.post(address, { form_token: token, ...sent });
    const answers = [...(await Promise.all(Array.from({ length: 5 }, press))), await press()];
    for (const { statusCode, body: page } of answers) assert.equal(statusCode, 303, page);
    assert.equal(new Set(answers.map(({ headers }) => headers.location)).size, 1);
    assert.equal((await eventsOf(owner, caseId)).filter(line => line === action).length, 1);
  });
}

test('what moves a case is refused to whoever comes second, with a form of one’s own', async () => {
  for (const [name, { path, action, by, fields, before = [], iban: ofIban }] of Object.entries(steps)) {
    if (action === 'note' || action === 'assign' || before.length > 0) continue;
    const { caseId } = await buildCase(owner, contract, {
      member: milad,
      reason: 'told',
      changes: ofIban ? [...iban] : [...kavoosi],
    });
    const address = path.replace(':caseId', String(caseId));
    const sent = { revision: '0', ...(typeof fields === 'function' ? fields() : fields) };
    const press = async () => {
      await by.visitor.get(to(paths.correctionCase, { caseId }));
      return by.visitor.post(address, { form_token: by.visitor.formToken, ...sent });
    };
    assert.equal((await press()).statusCode, 303, name);
    const { revision } = await caseNow(owner, caseId);
    await press();
    assert.equal((await eventsOf(owner, caseId)).filter(line => line === action).length, 1, name);
    assert.equal((await caseNow(owner, caseId)).revision, revision, name);
  }
});
