import type { BenefitKey } from './demo-contracts.ts';

type BothLanguages = { fa: string; en: string };

/** Something that people have done, at places that are invented, for so many tomans. */
export type Service = {
  benefit: BenefitKey;
  title: BothLanguages;
  centre: string;
  tomans: readonly [least: number, most: number];
  for: 'adult' | 'child' | 'anybody';
  /** How often, beside the others. */
  weight: number;
};

export const services: readonly Service[] = [
  {
    benefit: 'visit',
    title: { fa: 'ویزیت متخصص داخلی', en: 'Visit to an internist' },
    centre: 'درمانگاه مهر',
    tomans: [350_000, 620_000],
    for: 'adult',
    weight: 5,
  },
  {
    benefit: 'visit',
    title: { fa: 'ویزیت متخصص اطفال', en: 'Visit to a paediatrician' },
    centre: 'درمانگاه کودکان پروانه',
    tomans: [300_000, 520_000],
    for: 'child',
    weight: 7,
  },
  {
    benefit: 'visit',
    title: { fa: 'داروی نسخه', en: 'Prescribed medicine' },
    centre: 'داروخانهٔ بهار',
    tomans: [180_000, 1_900_000],
    for: 'anybody',
    weight: 6,
  },
  {
    benefit: 'imaging',
    title: { fa: 'آزمایش خون', en: 'Blood test' },
    centre: 'آزمایشگاه نور',
    tomans: [450_000, 1_600_000],
    for: 'anybody',
    weight: 5,
  },
  {
    benefit: 'imaging',
    title: { fa: 'سونوگرافی شکم', en: 'Abdominal ultrasound' },
    centre: 'مرکز تصویربرداری پرتو',
    tomans: [700_000, 1_400_000],
    for: 'anybody',
    weight: 3,
  },
  {
    benefit: 'imaging',
    title: { fa: 'ام‌آر‌آی زانو', en: 'MRI of the knee' },
    centre: 'مرکز تصویربرداری پرتو',
    tomans: [2_400_000, 4_200_000],
    for: 'adult',
    weight: 1,
  },
  {
    benefit: 'dental',
    title: { fa: 'ترمیم دندان', en: 'Dental filling' },
    centre: 'دندان‌پزشکی لبخند',
    tomans: [900_000, 2_600_000],
    for: 'anybody',
    weight: 3,
  },
  {
    benefit: 'dental',
    title: { fa: 'عصب‌کشی و روکش', en: 'Root canal and crown' },
    centre: 'دندان‌پزشکی لبخند',
    tomans: [4_500_000, 9_800_000],
    for: 'adult',
    weight: 1,
  },
  {
    benefit: 'glasses',
    title: { fa: 'عینک طبی', en: 'Glasses' },
    centre: 'عینک روشن',
    tomans: [2_800_000, 6_500_000],
    for: 'anybody',
    weight: 1,
  },
  {
    benefit: 'hospital',
    title: { fa: 'بستری یک‌روزه', en: 'One day in hospital' },
    centre: 'بیمارستان سپید',
    tomans: [9_000_000, 24_000_000],
    for: 'anybody',
    weight: 1,
  },
  {
    benefit: 'hospital',
    title: { fa: 'جراحی فتق', en: 'Hernia operation' },
    centre: 'بیمارستان سپید',
    tomans: [32_000_000, 58_000_000],
    for: 'adult',
    weight: 1,
  },
];

export const missingDocuments: readonly [BothLanguages, ...BothLanguages[]] = [
  {
    fa: 'تصویر خوانای نسخهٔ پزشک فرستاده نشده است.',
    en: 'A legible copy of the prescription is missing.',
  },
  {
    fa: 'صورت‌حساب مهر و امضای مرکز درمانی را ندارد.',
    en: 'The bill lacks the stamp and signature of the centre.',
  },
  { fa: 'دستور پزشک پیوست نشده است.', en: 'The doctor’s order is not attached.' },
];

export const rejections: readonly [BothLanguages, ...BothLanguages[]] = [
  { fa: 'این خدمت در تعهدات قرارداد نیست.', en: 'This service is not covered by the contract.' },
  {
    fa: 'همین صورت‌حساب پیش‌تر پرداخت شده است.',
    en: 'This same bill has been paid before.',
  },
];
