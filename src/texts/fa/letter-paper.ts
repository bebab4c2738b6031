import { persianDigits } from '../../persian/digits.ts';

/** The employer's letter on paper. It is Persian whatever language its maker reads. */
export const letterPaper = {
  title: (number: string) => `نامهٔ اصلاح مشخصات، شمارهٔ ${number}`,
  opening: 'به نام خدا',
  number: 'شماره:',
  date: 'تاریخ:',
  enclosure: 'پیوست:',
  noEnclosure: 'ندارد',
  to: (name: string) => `به: ${name}`,
  toAgency: (name: string, code: string) => `به: ${name} (کد نمایندگی ${persianDigits(code)})`,
  subject: 'موضوع:',
  subjectOf: (contract: string) => `اصلاح مشخصات بیمه‌شدگان در قرارداد شمارهٔ ${contract}`,
  greeting: 'با سلام و احترام؛',
  body: (people: number, contract: { title: string; number: string; from: string; until: string }) =>
    `مشخصات ${people === 1 ? 'یک' : persianDigits(people)} نفر از بیمه‌شدگان ما در قرارداد «${contract.title}» به شمارهٔ ${contract.number}، از ${contract.from} تا ${contract.until}، در فهرست اسامی به شرح جدول زیر نیاز به اصلاح دارد. خواهشمند است آنچه در ستون «درست» آمده است جایگزین ستون «در فهرست» شود.`,
  reason: (reason: string) => `علت: ${reason}`,
  columns: {
    row: 'ردیف',
    name: 'نام و نام خانوادگی',
    id: 'کد ملی',
    field: 'مورد',
    before: 'در فهرست',
    after: 'درست',
  },
  closing: 'درستی این مشخصات با مدارک هویتی سنجیده شده و مورد تأیید این بیمه‌گذار است.',
  regards: 'با احترام',
  signerName: 'نام و نام خانوادگی:',
  signerPost: 'سمت:',
  signature: 'امضا:',
  stamp: 'جای مهر',
  letterNumber: 'نامهٔ شمارهٔ',
  page: 'صفحهٔ {page} از {pages}',
};
