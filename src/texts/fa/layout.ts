import { persianDigits } from '../../persian/digits.ts';

export const layout = {
  skip: 'رفتن به متن اصلی',
  tagline: (insurer: string) => `پرتال اعضای بیمهٔ تکمیلی ${insurer}`,
  staffBrand: 'میز کار',
  navigation: 'بخش‌های پرتال',
  otherLanguage: 'English',
  portalLink: 'پرتال اعضا',
  signOut: 'خروج',
  account: 'حساب کاربری',
  support: 'پشتیبانی',
  supportTitle: 'مرکز تماس',
  extension: (number: string) => `داخلی ${persianDigits(number)}`,
  agency: (code: string) => `نمایندگی رسمی، کد ${persianDigits(code)}`,
  servedBy: (insurer: string, administrator: string) => `بیمه‌گر: ${insurer} · ارزیاب: ${administrator}`,
  sessionEnding: 'نشست شما تا دو دقیقهٔ دیگر پایان می‌یابد. برای ماندن، یکی از صفحه‌های پرتال را باز کنید.',
  sessionEnded: 'نشست شما پایان یافته است. لطفاً دوباره وارد شوید.',
  breadcrumbs: 'مسیر این صفحه',
};
