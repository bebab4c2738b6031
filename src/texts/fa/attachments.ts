import { persianDigits } from '../../persian/digits.ts';

/** Photos and papers on a correction case. */
export const attachments = {
  title: 'مدرک‌ها',
  addTitle: 'افزودن عکس یا PDF',
  addLead: 'با عکس کارت یا نامه، درخواست زودتر بررسی می‌شود.',
  kind: 'این مدرک چیست؟',
  kinds: {
    card: 'کارت ملی یا شناسنامه',
    letter: 'نامهٔ کارفرما یا صندوق',
    other: 'مدرک دیگر',
  },
  file: 'عکس یا PDF',
  fileHint: (megabytes: number, pdfMegabytes: number) =>
    `عکس (JPEG، PNG یا WebP) تا ${persianDigits(megabytes)} مگابایت، یا PDF تا ${persianDigits(pdfMegabytes)} مگابایت. همهٔ نوشته‌ها خوانا باشد. محل عکس‌برداری و دیگر اطلاعات پنهان عکس نگه داشته نمی‌شود.`,
  cardPhoto: 'عکس کارت ملی یا شناسنامه',
  cardPhotoHint: (megabytes: number, pdfMegabytes: number) =>
    `اگر دارید؛ درخواست زودتر بررسی می‌شود. JPEG، PNG یا WebP تا ${persianDigits(megabytes)} مگابایت، یا PDF تا ${persianDigits(pdfMegabytes)} مگابایت.`,
  submit: 'فرستادن مدرک',
  none: 'هنوز مدرکی افزوده نشده است.',
  by: { staff: 'از کارشناس', member: 'از عضو' },
  pdf: 'فایل PDF',
  open: (kind: string, number: number) => `${kind}، مدرک ${persianDigits(number)}`,
  size: (kilobytes: number) => `${persianDigits(kilobytes)} کیلوبایت`,
  errors: {
    file: 'عکس یا PDF مدرک را انتخاب کنید.',
    kind: 'بگویید این مدرک چیست.',
  },
  /** Why a file was not kept, and what to do. */
  refusals: {
    'not-a-picture':
      'این فایل عکس یا PDF نیست، هرچند نامش چنین باشد. عکس مدرک را به شکل JPEG یا PNG بفرستید.',
    heic: 'این عکس به شکل HEIC است که خوانده نمی‌شود. در تنظیمات دوربین «Most Compatible» را انتخاب کنید، یا عکس را باز کنید، از صفحهٔ گوشی اسکرین‌شات بگیرید و آن را بفرستید.',
    damaged:
      'این فایل ناقص یا آسیب‌دیده است و خوانده نشد. عکس تازه‌ای بگیرید یا فایل را دوباره ذخیره کنید و بفرستید.',
    'too-many-pixels': 'ابعاد این عکس بیش از اندازه است. آن را کوچک‌تر کنید و بفرستید.',
    'too-large': 'این فایل بزرگ‌تر از اندازهٔ مجاز است. عکس یا PDF کوچک‌تری بفرستید.',
    locked: 'این PDF رمز دارد و باز نمی‌شود. رمز آن را بردارید یا از کاغذ عکس بگیرید و بفرستید.',
    active: 'در این PDF برنامه یا فایل دیگری نهفته است و پذیرفته نمی‌شود. از کاغذ عکس بگیرید و بفرستید.',
    busy: 'این لحظه عکس‌های زیادی رسیده است. یک دقیقهٔ دیگر دوباره بفرستید.',
    full: 'این درخواست جایی برای مدرک تازه ندارد. اگر مدرک مهمی مانده است، با پشتیبانی تماس بگیرید.',
    closed:
      'این درخواست پایان یافته است و مدرک تازه نمی‌پذیرد. اگر هنوز چیزی نادرست است، درخواست تازه‌ای ثبت کنید.',
  },
};
