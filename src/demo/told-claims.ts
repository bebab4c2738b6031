import { type DemoPerson, demoFamilies, miladNationalId } from './demo-families.ts';
import type { ToldClaim } from './make-claims.ts';

/** What the guide's family, and the family one can look at at once, always have to show: a claim of every kind. */
export function toldClaims(): ToldClaim[] {
  return demoFamilies.slice(0, 2).flatMap(({ primary, dependents }) => {
    const [spouse, child] = dependents;
    return spouse && child ? toldOf(primary, spouse, child) : [];
  });
}

type Told = [
  who: 'primary' | 'spouse' | 'child',
  daysAgo: number,
  outcome: ToldClaim['outcome'],
  benefit: ToldClaim['benefit'],
  title: ToldClaim['claim']['title'],
  centreName: string,
  askedRials: number,
];

const rows: readonly Told[] = [
  [
    'primary',
    5,
    'registered',
    'visit',
    { fa: 'داروی نسخه', en: 'Prescribed medicine' },
    'داروخانهٔ بهار',
    7_400_000,
  ],
  [
    'spouse',
    10,
    'assessing',
    'dental',
    { fa: 'ترمیم دندان', en: 'Dental filling' },
    'دندان‌پزشکی لبخند',
    18_600_000,
  ],
  [
    'spouse',
    20,
    'incomplete',
    'imaging',
    { fa: 'سونوگرافی', en: 'Ultrasound' },
    'مرکز تصویربرداری مهر',
    9_800_000,
  ],
  [
    'primary',
    22,
    'with-insurer',
    'imaging',
    { fa: 'آزمایش خون', en: 'Blood test' },
    'آزمایشگاه نور',
    6_150_000,
  ],
  ['child', 27, 'approved', 'glasses', { fa: 'عینک طبی', en: 'Glasses' }, 'عینک روشن', 38_000_000],
  [
    'child',
    34,
    'paid',
    'visit',
    { fa: 'ویزیت متخصص اطفال', en: 'Visit to a paediatrician' },
    'درمانگاه کودکان پروانه',
    4_200_000,
  ],
  [
    'spouse',
    61,
    'rejected',
    'visit',
    { fa: 'لیزر پوست', en: 'Laser treatment of the skin' },
    'درمانگاه مهر',
    24_000_000,
  ],
];

function toldOf(primary: DemoPerson, spouse: DemoPerson, child: DemoPerson): ToldClaim[] {
  const family = { primary, spouse, child };
  const later = primary.nationalId === miladNationalId ? 0 : 3;
  const told = rows.map(([who, daysAgo, outcome, benefit, title, centreName, askedRials]) => ({
    nationalId: family[who].nationalId,
    daysAgo: daysAgo + later,
    outcome,
    benefit,
    claim: { title, centreName, lines: [{ title, askedRials }] },
  }));
  return [operation(primary, 84 + later), ...told];
}

/** A claim that has every kind of deduction but the ceiling: 98 million tomans asked, 81.25 million paid. */
function operation({ nationalId }: DemoPerson, daysAgo: number): ToldClaim {
  return {
    nationalId,
    daysAgo,
    outcome: 'paid',
    benefit: 'hospital',
    claim: {
      title: { fa: 'جراحی زانو', en: 'Knee operation' },
      centreName: 'بیمارستان سپید',
      lines: [
        { title: { fa: 'حق‌العمل جراح و بیهوشی', en: 'Surgeon and anaesthetist' }, askedRials: 520_000_000 },
        { title: { fa: 'اتاق عمل و تجهیزات', en: 'Operating room and equipment' }, askedRials: 310_000_000 },
        { title: { fa: 'هتلینگ، اتاق خصوصی', en: 'Stay in a private room' }, askedRials: 145_000_000 },
        { title: { fa: 'همراه بیمار', en: 'Companion' }, askedRials: 5_000_000 },
      ],
      deductions: [
        {
          kind: 'base-insurer',
          amountRials: 70_000_000,
          reason: {
            fa: 'تأمین اجتماعی؛ بیمارستان از آن گرفته است',
            en: 'Social Security has paid the hospital',
          },
        },
        {
          kind: 'tariff',
          amountRials: 42_500_000,
          reason: { fa: 'بند ۴ قرارداد؛ اتاق خصوصی', en: 'Clause 4 of the contract; private room' },
        },
        {
          kind: 'excluded',
          amountRials: 5_000_000,
          reason: { fa: 'همراه بیمار', en: 'Companion of the patient' },
        },
        { kind: 'franchise', amountRials: 50_000_000, reason: { fa: 'سهم شما', en: 'Your share' } },
      ],
    },
  };
}
