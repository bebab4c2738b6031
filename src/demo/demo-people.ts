import type { Role } from '../route.ts';

/**
 * Who can sign in to the demo. The demo loader makes these people and the demo's own page shows them; none is real, and
 * nothing of this exists where `config.demo` is false.
 */
export type DemoStaff = {
  role: Role;
  userName: string;
  name: { fa: string; en: string };
  password: string;
  /** Base32, as an authenticator app takes it. */
  authenticatorSecret: string;
};

export const demoStaff: readonly DemoStaff[] = [
  {
    role: 'employer-hr',
    userName: 'hr',
    name: { fa: 'نرگس رابط', en: 'Narges Rabet' },
    password: 'panjere roo be bagh',
    authenticatorSecret: 'DARICHEHDEMOAAAAHRAAAAAAAAAAAAAA',
  },
  {
    role: 'employer-hr',
    userName: 'hr2',
    name: { fa: 'کاوه تأییدکننده', en: 'Kaveh Taeed' },
    password: 'derakht e sib o anar',
    authenticatorSecret: 'DARICHEHDEMOAAAAHRBAAAAAAAAAAAAA',
  },
  {
    role: 'agency-expert',
    userName: 'agency',
    name: { fa: 'مهتاب کارشناس', en: 'Mahtab Karshenas' },
    password: 'kooche ye bonbast shomali',
    authenticatorSecret: 'DARICHEHDEMOAAAAAGENCYAAAAAAAAAA',
  },
  {
    role: 'administrator-support',
    userName: 'support',
    name: { fa: 'بهروز پشتیبان', en: 'Behrooz Poshtiban' },
    password: 'do livan chay e dagh',
    authenticatorSecret: 'DARICHEHDEMOAAAASUPPORTAAAAAAAAA',
  },
  {
    role: 'system-administrator',
    userName: 'admin',
    name: { fa: 'سیما راهبر', en: 'Sima Rahbar' },
    password: 'ketabkhane ye kenar rood',
    authenticatorSecret: 'DARICHEHDEMOAAAAADMINAAAAAAAAAAA',
  },
];

export type DemoMember = {
  nationalId: string;
  name: { fa: string; en: string };
  mobile: string;
  /** ISO day. */
  birthDate: string;
  /** Of those who have an account from the start; the others are there to be activated. */
  password?: string;
  note: { fa: string; en: string };
};

export const demoMembers: readonly DemoMember[] = [
  {
    nationalId: '0089999999',
    name: { fa: 'میلاد کاوسی', en: 'Milad Kavoosi' },
    mobile: '09199999999',
    birthDate: '1986-11-17',
    note: {
      fa: 'همان نمونهٔ راهنمای فعال‌سازی؛ نام خانوادگی را «کاووسی» هم می‌توان نوشت.',
      en: 'The example of the activation guide; the last name may also be typed «کاووسی».',
    },
  },
  {
    nationalId: '0990395952',
    name: { fa: 'بهنام رستگار', en: 'Behnam Rastegar' },
    mobile: '09190001001',
    birthDate: '1979-04-12',
    password: 'anar va khormaloo',
    note: {
      fa: 'بیمه‌شدهٔ اصلی با همسر و دو فرزند؛ حسابش فعال است.',
      en: 'A primary with a spouse and two children; already activated.',
    },
  },
  {
    nationalId: '0990475141',
    name: { fa: 'نگار مهرابی', en: 'Negar Mehrabi' },
    mobile: '09190001002',
    birthDate: '1982-10-22',
    password: 'do panjare rooshan',
    note: {
      fa: 'همسر بهنام؛ با حساب خودش تنها پرونده‌های خودش را می‌بیند.',
      en: 'Behnam’s spouse; with an account of her own she sees her own files only.',
    },
  },
  {
    nationalId: '0990871096',
    name: { fa: 'مهین صابری', en: 'Mahin Saberi' },
    mobile: '09190001003',
    birthDate: '1956-06-11',
    password: 'gol e yas e sefid',
    note: {
      fa: 'مادری که در فهرست کارفرما کد ملی بیمه‌شدهٔ اصلیِ او اشتباه آمده و پیوندش برقرار نشده است.',
      en: 'A mother whose row names a wrong primary, so that her family link is broken.',
    },
  },
];
