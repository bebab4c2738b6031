import { persianDigits } from '../../persian/digits.ts';

export const form = {
  required: '(اجباری)',
  errorSummary: (count: number) =>
    count === 1 ? 'یک مورد نیاز به اصلاح دارد' : `${persianDigits(count)} مورد نیاز به اصلاح دارد`,
  choose: 'انتخاب کنید',
  day: 'روز',
  month: 'ماه',
  year: 'سال',
  showPassword: 'نمایش رمز',
  hidePassword: 'پنهان کردن رمز',
  passwordShort: 'هنوز کوتاه است',
  passwordFair: 'قابل قبول',
  passwordStrong: 'قوی',
  securityCode: 'کد امنیتی',
  checking: 'در حال بررسی…',
  checked: 'بررسی شد',
  pictureWay: 'کد تصویری یا صوتی',
  pictureLabel: 'رقم‌هایی را که می‌بینید یا می‌شنوید بنویسید',
  pictureAlt: 'تصویر کد امنیتی؛ اگر آن را نمی‌بینید، صدای کد را پخش کنید',
  pictureSound: 'صدای کد امنیتی',
  pictureRefresh: 'کد تازه',
  uploading: 'در حال فرستادن',
  uploadFailed: 'فرستادن فایل ناتمام ماند. اتصال اینترنت را بررسی کنید و دوباره تلاش کنید.',
};
