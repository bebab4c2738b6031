type BothLanguages = { fa: string; en: string };

export type DemoOrganization = {
  key: 'insurer' | 'administrator' | 'agency' | 'pars' | 'alborz';
  kind: 'insurer' | 'administrator' | 'agency' | 'policyholder';
  name: BothLanguages;
  code?: string;
};

/** The guide's three, and two invented employers: two tenants that must never see each other. */
export const demoOrganizations: readonly DemoOrganization[] = [
  { key: 'insurer', kind: 'insurer', name: { fa: 'آسماری', en: 'Asmari' } },
  {
    key: 'administrator',
    kind: 'administrator',
    name: { fa: 'کمک‌رسان ایران (SOS)', en: 'SOS (Iran Assistance)' },
  },
  { key: 'agency', kind: 'agency', name: { fa: 'های درمان', en: 'Hi Darman' }, code: '1401' },
  { key: 'pars', kind: 'policyholder', name: { fa: 'شرکت نمونهٔ پارس', en: 'Pars Sample Company' } },
  { key: 'alborz', kind: 'policyholder', name: { fa: 'صندوق نمونهٔ البرز', en: 'Alborz Sample Fund' } },
];

export type DemoMembershipType = { key: string; name: BothLanguages };

export const demoMembershipTypes: readonly DemoMembershipType[] = [
  {
    key: 'group',
    name: {
      fa: 'اعضای شرکت‌های بیمه‌ای، صندوق، و گروهی',
      en: 'Members of insurers, funds and groups',
    },
  },
  { key: 'retired', name: { fa: 'بازنشستگان و وظیفه‌بگیران', en: 'Pensioners' } },
  { key: 'individual', name: { fa: 'بیمه‌شدگان انفرادی و خانوادگی', en: 'Individuals and families' } },
];

export type DemoBenefit = {
  key: BenefitKey;
  name: BothLanguages;
  /** Of the whole year and of one person, in the full plan. */
  limitRials: number;
  deductiblePercent: number;
  waitingDays?: number;
};

export type BenefitKey = 'hospital' | 'imaging' | 'visit' | 'dental' | 'glasses' | 'maternity';

export const demoBenefits: readonly DemoBenefit[] = [
  {
    key: 'hospital',
    name: { fa: 'بستری و جراحی', en: 'Hospital and surgery' },
    limitRials: 5_000_000_000,
    deductiblePercent: 10,
  },
  {
    key: 'imaging',
    name: { fa: 'پاراکلینیکی ۱', en: 'Imaging and tests' },
    limitRials: 400_000_000,
    deductiblePercent: 20,
  },
  {
    key: 'visit',
    name: { fa: 'ویزیت و دارو', en: 'Visits and medicine' },
    limitRials: 150_000_000,
    deductiblePercent: 20,
  },
  {
    key: 'dental',
    name: { fa: 'دندان‌پزشکی', en: 'Dental care' },
    limitRials: 180_000_000,
    deductiblePercent: 30,
  },
  { key: 'glasses', name: { fa: 'عینک', en: 'Glasses' }, limitRials: 50_000_000, deductiblePercent: 0 },
  {
    key: 'maternity',
    name: { fa: 'زایمان', en: 'Childbirth' },
    limitRials: 1_200_000_000,
    deductiblePercent: 10,
    waitingDays: 270,
  },
];

export type DemoPlan = { code: string; name: BothLanguages; sharePercent: number };

const basicPlan: DemoPlan = { code: '1', name: { fa: 'طرح ۱', en: 'Plan 1' }, sharePercent: 60 };
const fullPlan: DemoPlan = { code: '2', name: { fa: 'طرح ۲', en: 'Plan 2' }, sharePercent: 100 };

export type DemoContract = {
  policyholder: 'pars' | 'alborz';
  /** Jalali years back from the current one. */
  yearsBack: 0 | 1;
  code: string;
  title: BothLanguages;
  plans: readonly DemoPlan[];
  /** Wants a signed letter before anything is put right. */
  paperLetter?: true;
};

const supplementary = { fa: 'درمان تکمیلی', en: 'Supplementary health' };

export const demoContracts: readonly DemoContract[] = [
  { policyholder: 'pars', yearsBack: 1, code: 'P1', title: supplementary, plans: [basicPlan, fullPlan] },
  { policyholder: 'pars', yearsBack: 0, code: 'P1', title: supplementary, plans: [basicPlan, fullPlan] },
  {
    policyholder: 'alborz',
    yearsBack: 0,
    code: 'A1',
    title: supplementary,
    plans: [fullPlan],
    paperLetter: true,
  },
];
