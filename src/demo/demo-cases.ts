import type { CaseChange, CaseOrigin, CaseSubject, RejectionReason } from '../domain/correction/case.ts';
import type { Side } from '../domain/correction/case-steps.ts';
import type { SettledOutcome } from '../domain/correction/settle-case.ts';

export type DemoActor = 'hr' | 'hr2' | 'agency' | 'support';

/** What somebody does to a case, so many days ago. */
export type DemoStep = { daysAgo: number } & (
  | { by: DemoActor; does: 'confirm' | 'agree' | 'take-on' }
  | { by: DemoActor; does: 'ask' | 'note'; text: string }
  | { by: DemoActor; does: 'hand-on'; to: Side; text: string }
  | { by: DemoActor; does: 'reject'; reason: RejectionReason; text: string }
  | { by: DemoActor; does: 'settle'; outcome: SettledOutcome; text: string }
  | { by: 'member'; does: 'answer'; text: string }
  | { by: 'member'; does: 'withdraw' }
  | { by: 'system'; does: 'escalate'; to: Side }
);

export type DemoCase = {
  /** So many days ago. */
  opened: number;
  /** Whose row it is about: first and last name as the demo's rosters have them, of this contract's employer. */
  about?: { firstName: string; lastName: string };
  employer: 'pars' | 'alborz';
  origin: CaseOrigin;
  subject: CaseSubject;
  /** As typed; the rest as the roster says. Without `about` everything is typed. */
  typed: { firstName?: string; lastName?: string; nationalId?: string; mobile?: string };
  employerNamed?: string;
  told?: string;
  /** Of what was opened by hand. `primary` names who it should be. */
  changes?: readonly (Pick<CaseChange, 'field' | 'after'> | { field: 'primary'; name: string })[];
  steps: readonly DemoStep[];
};

const activation = { origin: 'activation', subject: 'activation', employer: 'pars' } as const;

/** A case in every state, so that everybody finds something to do. */
export const demoCases: readonly DemoCase[] = [
  {
    opened: 1,
    employer: 'pars',
    origin: 'support',
    subject: 'name',
    about: { firstName: 'میلاد', lastName: 'کاوسی' },
    typed: { lastName: 'کاووسی', mobile: '09199999999' },
    told: 'روی کارت ملی‌ام «کاووسی» با دو «و» نوشته شده است، ولی کارت بیمه‌ام «کاوسی» است.',
    changes: [{ field: 'lastName', after: 'کاووسی' }],
    steps: [],
  },
  {
    ...activation,
    opened: 2,
    about: { firstName: 'رضا', lastName: 'پورمند' },
    typed: { lastName: 'پورمندی', mobile: '09121002001' },
    steps: [],
  },
  {
    ...activation,
    opened: 1,
    about: { firstName: 'امید', lastName: 'دادگر' },
    typed: { lastName: 'دادگری', mobile: '09121002002' },
    told: 'شناسنامه‌ام پارسال عوض شد.',
    steps: [{ by: 'hr', does: 'take-on', daysAgo: 0 }],
  },
  {
    ...activation,
    opened: 7,
    about: { firstName: 'زهره', lastName: 'کیانی' },
    typed: { lastName: 'کیایی', mobile: '09121002003' },
    steps: [{ by: 'agency', does: 'note', text: 'تلفن زدم؛ رابط بیمه در مرخصی بود.', daysAgo: 2 }],
  },
  {
    ...activation,
    opened: 1,
    about: { firstName: 'جواد', lastName: 'آقایی' },
    typed: { nationalId: 'swapped', mobile: '09121002004' },
    steps: [],
  },
  {
    ...activation,
    opened: 0,
    typed: { firstName: 'مهدی', lastName: 'کاظمی', nationalId: '0012345679', mobile: '09121002005' },
    employerNamed: 'شرکت نمونهٔ پارس',
    told: 'از اول ماه پیش استخدام شده‌ام.',
    steps: [],
  },
  {
    ...activation,
    opened: 1,
    typed: { firstName: 'شهلا', lastName: 'امینی', nationalId: '0023456785', mobile: '09121002006' },
    steps: [],
  },
  {
    ...activation,
    opened: 2,
    about: { firstName: 'بهنام', lastName: 'رستگار' },
    typed: { mobile: '09121002007' },
    steps: [],
  },
  {
    ...activation,
    opened: 3,
    about: { firstName: 'نوشین', lastName: 'فرهنگ' },
    typed: { mobile: '09121002008' },
    told: 'خطم را عوض کرده‌ام.',
    steps: [{ by: 'hr', does: 'confirm', daysAgo: 1 }],
  },
  {
    ...activation,
    opened: 3,
    about: { firstName: 'فرهاد', lastName: 'سلطانی' },
    typed: { mobile: '09121002009' },
    steps: [
      { by: 'hr2', does: 'confirm', daysAgo: 1 },
      { by: 'agency', does: 'agree', daysAgo: 0 },
    ],
  },
  {
    ...activation,
    opened: 4,
    about: { firstName: 'لاله', lastName: 'فروزان' },
    typed: { firstName: 'ژاله', mobile: '09121002010' },
    steps: [
      {
        by: 'hr',
        does: 'ask',
        text: 'نام شما روی کارت ملی «لاله» است یا «ژاله»؟ اگر می‌شود عکس کارت را بفرستید.',
        daysAgo: 1,
      },
    ],
  },
  {
    ...activation,
    opened: 5,
    about: { firstName: 'طاهره', lastName: 'شفیعی' },
    typed: { lastName: 'شفیعا', mobile: '09121002011' },
    steps: [
      { by: 'hr', does: 'ask', text: 'نام خانوادگی روی کارت ملی چگونه نوشته شده است؟', daysAgo: 3 },
      { by: 'member', does: 'answer', text: 'روی کارت «شفیعا» نوشته شده است.', daysAgo: 1 },
    ],
  },
  {
    ...activation,
    opened: 9,
    about: { firstName: 'شیما', lastName: 'گلستانی' },
    typed: { firstName: 'سهیلا', lastName: 'باقری', mobile: '09121002012' },
    steps: [
      {
        by: 'hr',
        does: 'reject',
        reason: 'documents-differ',
        text: 'این کد ملی از آنِ همکار دیگری است. کد ملی خود را از روی کارت بنویسید.',
        daysAgo: 6,
      },
    ],
  },
  {
    ...activation,
    opened: 12,
    about: { firstName: 'مینا', lastName: 'بهرامی' },
    typed: { mobile: '09121002013' },
    steps: [
      {
        by: 'hr2',
        does: 'settle',
        outcome: 'code-handed',
        text: 'کد کارفرما به دست خودتان رسید. فعال‌سازی را با آن ادامه دهید.',
        daysAgo: 10,
      },
    ],
  },
  {
    ...activation,
    opened: 6,
    about: { firstName: 'سپیده', lastName: 'یزدانی' },
    typed: { lastName: 'یزدانیا', mobile: '09121002014' },
    steps: [{ by: 'member', does: 'withdraw', daysAgo: 5 }],
  },
  {
    opened: 4,
    employer: 'pars',
    origin: 'employer',
    subject: 'family-link',
    about: { firstName: 'مهین', lastName: 'صابری' },
    typed: { mobile: '09190001003' },
    told: 'ایشان مادر آقای سلطانی است و در فهرست به او پیوند ندارد.',
    changes: [{ field: 'primary', name: 'فرهاد سلطانی' }],
    steps: [
      { by: 'hr', does: 'confirm', daysAgo: 2 },
      { by: 'agency', does: 'agree', daysAgo: 1 },
    ],
  },
  {
    ...activation,
    opened: 1,
    employer: 'alborz',
    about: { firstName: 'حمید', lastName: 'رنجبر' },
    typed: { lastName: 'رنجبری', mobile: '09121002015' },
    steps: [],
  },
  {
    ...activation,
    opened: 9,
    employer: 'alborz',
    about: { firstName: 'مریم', lastName: 'توکلی' },
    typed: { lastName: 'توکل', mobile: '09121002016' },
    steps: [{ by: 'system', does: 'escalate', to: 'agency', daysAgo: 1 }],
  },
  {
    ...activation,
    opened: 10,
    employer: 'alborz',
    about: { firstName: 'فریبا', lastName: 'نادری' },
    typed: { lastName: 'نادر', mobile: '09121002017' },
    steps: [
      { by: 'system', does: 'escalate', to: 'agency', daysAgo: 3 },
      { by: 'agency', does: 'confirm', daysAgo: 1 },
    ],
  },
];
