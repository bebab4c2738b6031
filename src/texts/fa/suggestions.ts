import { persianDigits } from '../../persian/digits.ts';

const row = (number: number) => persianDigits(number);

/** What the doctor proposes, and why it is likely. */
export const suggestions = {
  title: 'پیشنهاد',
  inRow: (number: string) => `ردیف ${number}`,
  reasons: {
    'one-digit-away': () => 'فقط در یک رقم فرق دارد و رقم کنترل آن درست است',
    'two-digits-swapped': () =>
      'دو رقم کنار هم جابه‌جا نوشته شده است و با برگرداندن آن‌ها رقم کنترل درست می‌شود',
    'primary-above': ({ rowsAbove }: { rowsAbove: number }) =>
      rowsAbove === 1
        ? 'بیمه‌شدهٔ اصلیِ ردیف بالاتر است'
        : `نزدیک‌ترین بیمه‌شدهٔ اصلی است، ${row(rowsAbove)} ردیف بالاتر`,
    'same-personnel-number': ({ row: at }: { row: number }) => `کد پرسنلی او با ردیف ${row(at)} یکی است`,
    'same-iban': ({ row: at }: { row: number }) => `شبای او با ردیف ${row(at)} یکی است`,
    'same-mobile': ({ row: at }: { row: number }) => `شمارهٔ همراه او با ردیف ${row(at)} یکی است`,
    'father-is-primary': ({ row: at }: { row: number }) =>
      `نام پدر و نام خانوادگی او با ردیف ${row(at)} می‌خواند`,
    'primary-of-named': ({ row: at }: { row: number }) =>
      `کسی که بیمه‌شدهٔ اصلی نوشته شده، خود تبعیِ ردیف ${row(at)} است`,
    'named-by-family': ({ rows }: { rows: number }) =>
      `در ${row(rows)} ردیف دیگر همین کد برای بیمه‌شدهٔ اصلی نوشته شده است`,
    'said-by-other-column': () => 'در همین ردیف، ستون کد ملی بیمه‌شدهٔ اصلی چنین می‌گوید',
    'known-member': () => 'همین شخص پیش از این با همین کد ملی عضو بوده است',
    'corrected-by-case': () => 'با یک درخواست اصلاح، همین مقدار درست شناخته شده است',
    'usual-first-name': ({ name }: { name: string }) => `«${name}» نام کوچک است`,
    'usual-last-name': ({ name }: { name: string }) => `«${name}» نام خانوادگی است`,
    'usual-gender': ({ name }: { name: string }) => `از نام «${name}» چنین برمی‌آید`,
    'said-by-relation': () => 'نسبت او همین را می‌گوید',
    'same-in-household': ({ rows }: { rows: number }) =>
      `در ${row(rows)} ردیف دیگر همین خانواده چنین نوشته شده است`,
    'whole-run-shifted': ({ firstRow, lastRow }: { firstRow: number; lastRow: number }) =>
      `از ردیف ${row(firstRow)} تا ${row(lastRow)} همه همین‌گونه جابه‌جا شده‌اند`,
  },
  accept: 'پذیرفتن پیشنهاد',
  confidences: { high: 'اطمینان زیاد', fair: 'اطمینان متوسط' },
};
