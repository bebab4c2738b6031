import { persianDigits } from '../../persian/digits.ts';

export const member = {
  navHome: 'خانه',
  navClaims: 'خسارت‌ها',
  navProfile: 'مشخصات من',
  homeTitle: 'خانه',
  currentContract: 'قرارداد سال جاری',
  contractOfYear: (year: number) => `قرارداد سال ${persianDigits(year)}`,
  contractTitle: (policyholder: string, title: string) => `${policyholder} — ${title}`,
  contractTitleWithPlan: (policyholder: string, title: string, plan: string) =>
    `${policyholder} — ${title}، ${plan}`,
  contractPeriod: (from: string, until: string) => `${from} تا ${until}`,
  servedBy: (insurer: string, administrator: string) => `بیمه‌گر: ${insurer} · ارزیاب: ${administrator}`,
  years: 'سال قرارداد',
  year: (year: number) => persianDigits(year),
  contractsOfYear: 'قراردادهای این سال',
  noContractThisYear: (year: number) =>
    `برای سال ${persianDigits(year)} هنوز قراردادی به نام شما ثبت نشده است. آخرین قرارداد شما را می‌بینید.`,
  noCoverTitle: 'قراردادی به نام شما پیدا نشد',
  noCoverText: 'نام شما اکنون در فهرست هیچ قراردادی نیست. از رابط بیمهٔ کارفرما یا پشتیبانی بپرسید.',
  family: 'خانواده',
  insured: 'بیمه‌شده',
  familyCount: (count: number) => `${persianDigits(count)} نفر`,
  age: (years: number) => `${persianDigits(years)} ساله`,
  ageMonths: (months: number) => (months < 1 ? 'نوزاد' : `${persianDigits(months)} ماهه`),
  claims: (count: number) => (count === 0 ? 'بدون خسارت' : `${persianDigits(count)} خسارت`),
  coverEnded: (day: string) => `پایان پوشش: ${day}`,
  relationWithAge: (relation: string, age: string) => `${relation}، ${age}`,
  dependentTitle: 'پوشش شما',
  dependentText:
    'شما در این قرارداد زیر پوشش بیمه‌شدهٔ اصلی خانوادهٔ خود هستید. در این صفحه تنها پرونده‌های خودتان را می‌بینید.',
  dependentUnder: (primary: string) =>
    `بیمه‌شدهٔ اصلیِ شما در این قرارداد ${primary} است. در این صفحه تنها پرونده‌های خودتان را می‌بینید.`,
  claimsHidden: 'خسارت‌هایش به شما نشان داده نمی‌شود',
  claimsSince: (day: string) => `خسارت‌های ${day} به بعد`,
  brokenTitle: 'پیوند خانوادگی شما ثبت نشده است',
  brokenText:
    'در فهرستی که کارفرما فرستاده، بیمه‌شدهٔ اصلیِ شما مشخص نیست. پوشش و خسارت‌های خودتان را در همین صفحه می‌بینید، ولی بیمه‌شدهٔ اصلی هنوز آن‌ها را نمی‌بیند.',
  brokenAction:
    'برای اصلاح، به رابط بیمهٔ کارفرمای بیمه‌شدهٔ اصلی بگویید ستون «کد ملی بیمه‌شدهٔ اصلی» را در ردیف شما درست کند، یا با شماره‌های پشتیبانی در پایین صفحه تماس بگیرید.',
  latestClaims: 'آخرین خسارت‌ها',
  allClaims: (count: number) => (count === 1 ? 'دیدن همین خسارت' : `همهٔ ${persianDigits(count)} خسارت`),
  noClaimsTitle: 'هنوز خسارتی ثبت نشده است',
  noClaimsText:
    'هرگاه مدارک درمانی خود را به رابط بیمهٔ کارفرما یا به نمایندگی بدهید، پرونده و هر گام آن همین‌جا دیده می‌شود.',
  yourTurn: 'نوبت شماست',
  yourTurnText: (person: string, title: string) => `پروندهٔ «${title}» برای ${person} نقص مدارک دارد.`,
  seeClaim: 'دیدن پرونده',
  balances: 'ماندهٔ تعهدات',
  balancesOf: (person: string) => `ماندهٔ تعهدات ${person}`,
  tomans: 'تومان',
  balanceNote: 'پس از کم شدن خسارت‌های پرداخت‌شدهٔ همین قرارداد؛ پرونده‌های در جریان هنوز کم نشده‌اند.',
  waiting: (benefit: string, day: string) => `${benefit}: دورهٔ انتظار تا ${day}`,
  left: (left: string, limit: string) => `${left} از ${limit}`,
};
