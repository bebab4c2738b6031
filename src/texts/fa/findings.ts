import { persianDigits } from '../../persian/digits.ts';

const row = (number: number) => persianDigits(number);

/** What the roster's judge says: a short name for lists, and a sentence that says what, why and what follows. */
export const findings = {
  titles: {
    'cell-shows-error': 'خطای اکسل در خانه',

    'national-id-missing': 'کد ملی نوشته نشده',
    'national-id-zeros-restored': 'صفر ابتدای کد ملی افتاده بود',
    'national-id-cleaned': 'نشانهٔ اضافه در کد ملی',
    'national-id-from-number': 'کد ملی به شکل عدد علمی',
    'national-id-digits-lost': 'رقم‌های کد ملی از دست رفته',
    'national-id-check-digit': 'رقم کنترل کد ملی نادرست',
    'national-id-too-short': 'کد ملی کوتاه',
    'national-id-too-long': 'کد ملی بلند',
    'national-id-all-equal': 'کد ملی با رقم‌های یکسان',
    'national-id-of-company': 'شناسهٔ ملی شرکت به جای شخص',
    'national-id-foreigner-unstated': 'کد اتباع بدون ملیت',
    'national-id-is-mobile': 'شمارهٔ همراه در ستون کد ملی',
    'national-id-not-digits': 'کد ملی غیرعددی',

    'name-missing': 'نام نوشته نشده',
    'name-latin': 'نام با حروف لاتین',
    'name-digit': 'رقم در نام',
    'name-foreign-script': 'نام با خط دیگر',
    'name-too-long': 'نام بسیار بلند',
    'name-foreign-letters': 'حرف غیرفارسی در نام',
    'full-name-one-word': 'نام و نام خانوادگی در یک کلمه',
    'full-name-split': 'جدا کردن نام از نام خانوادگی',

    'date-unreadable': 'تاریخ ناخوانا',
    'date-impossible': 'تاریخ ناممکن',
    'date-year-only': 'تاریخ فقط با سال',
    'date-two-digit-year': 'سال دورقمی',
    'date-rewritten': 'تاریخ به شکل دیگر',
    'date-from-serial': 'تاریخ به شکل عدد',
    'date-ambiguous': 'تاریخ دوپهلو',
    'date-doubtful': 'شمسی یا میلادی بودن روشن نیست',
    'birth-in-future': 'تولد در آینده',
    'birth-too-long-ago': 'تولد بیش از ۱۱۰ سال پیش',

    'gender-unreadable': 'جنسیت ناخوانا',
    'gender-code-unknown': 'کد جنسیت ناشناخته',
    'relation-unreadable': 'نسبت ناخوانا',
    'relation-code-unknown': 'کد نسبت ناشناخته',
    'dependency-class-unreadable': 'وضعیت تکفل ناخوانا',
    'dependency-code-unknown': 'کد تکفل ناشناخته',
    'mobile-unreadable': 'شمارهٔ همراه ناخوانا',
    'mobile-completed': 'تکمیل شمارهٔ همراه',
    'mobile-unknown-range': 'پیش‌شمارهٔ ناآشنا',
    'mobile-several': 'چند شماره در یک خانه',
    'iban-unreadable': 'شبای ناخوانا',
    'iban-check-digits': 'رقم کنترل شبا نادرست',
    'iban-completed': 'تکمیل شبا',
    'premium-unreadable': 'حق بیمهٔ ناخوانا',
    'action-unreadable': 'عملیات ناخوانا',
    'plan-unknown': 'طرح ناشناخته',

    'row-twice': 'ردیف تکراری',
    'id-on-two-people': 'یک کد ملی برای دو نفر',

    'primary-missing': 'بیمه‌شدهٔ اصلی نوشته نشده',
    'primary-orphan': 'کد ملی بیمه‌شدهٔ اصلی پیدا نشد',
    'primary-is-self': 'کد ملی خودش به جای بیمه‌شدهٔ اصلی',
    'primary-is-dependent': 'بیمه‌شدهٔ اصلی، خود تبعی است',
    'primary-held': 'ردیف بیمه‌شدهٔ اصلی نگه داشته شده',
    'primary-names-another': 'بیمه‌شدهٔ اصلی با کد ملی شخصی دیگر',
  },

  sentences: {
    'cell-shows-error': ({ shown }: { shown: string }) =>
      `در این خانه ${shown} دیده می‌شود که خطای خود اکسل است، نه مقدار. مقدار درست را بنویسید.`,

    'national-id-missing': () => 'خانهٔ کد ملی خالی است. بدون آن این شخص از دیگران بازشناخته نمی‌شود.',
    'national-id-zeros-restored': () =>
      'اکسل کد ملی را عدد گرفته و صفر ابتدای آن را انداخته بود. صفر برگردانده شد و رقم کنترل درست است.',
    'national-id-cleaned': () => 'فاصله یا نشانهٔ اضافه از کد ملی برداشته شد. رقم‌ها همان است.',
    'national-id-from-number': () =>
      'کد ملی به شکل عدد علمی نوشته شده بود، ولی همهٔ رقم‌هایش مانده است. به شکل ده‌رقمی برگردانده شد.',
    'national-id-digits-lost': () =>
      'اکسل کد ملی را گرد کرده و رقم‌های پایانی آن از دست رفته است. کد را از روی کارت ملی بنویسید.',
    'national-id-check-digit': () =>
      'رقم کنترل این کد ملی درست نیست؛ معمولاً یک رقم اشتباه یا جابه‌جا نوشته شده است. کد را از روی کارت ملی اصلاح کنید. اگر روی کارت هم همین است، آن را با دلیل بپذیرید.',
    'national-id-too-short': ({ digits }: { digits: number }) =>
      `کد ملی ده رقم دارد، ولی در این خانه ${row(digits)} رقم آمده است.`,
    'national-id-too-long': ({ digits }: { digits: number }) =>
      `کد ملی ده رقم دارد، ولی در این خانه ${row(digits)} رقم آمده است.`,
    'national-id-all-equal': () => 'همهٔ رقم‌های این کد یکسان است و چنین کد ملی‌ای وجود ندارد.',
    'national-id-of-company': () => 'این شناسهٔ یازده‌رقمی از آنِ شرکت‌هاست، نه اشخاص. کد ملی شخص را بنویسید.',
    'national-id-foreigner-unstated': () =>
      'این کد دوازده رقم دارد و به کد اتباع می‌ماند، ولی ستون ملیت آن را تأیید نمی‌کند. ملیت یا کد را اصلاح کنید.',
    'national-id-is-mobile': () =>
      'آنچه در ستون کد ملی آمده شمارهٔ تلفن همراه است. شاید ستون‌ها جابه‌جا شده‌اند.',
    'national-id-not-digits': () => 'کد ملی باید فقط رقم باشد.',

    'name-missing': () => 'این نام خالی است. نام باید همان باشد که روی کارت ملی است.',
    'name-latin': () => 'نام با حروف لاتین نوشته شده است. آن را به فارسی و مانند کارت ملی بنویسید.',
    'name-digit': () => 'در نام رقم آمده است. نام را بدون رقم و مانند کارت ملی بنویسید.',
    'name-foreign-script': () =>
      'این نام به خطی جز فارسی نوشته شده است. آن را به فارسی و مانند کارت ملی بنویسید.',
    'name-too-long': () => 'این نام بلندتر از آن است که نام یک نفر باشد. شاید چند خانه به هم چسبیده‌اند.',
    'name-foreign-letters': ({ letters }: { letters: string[] }) =>
      `در این نام حرفی هست که در نام‌های فارسی به کار نمی‌رود: ${letters.join('، ')}`,
    'full-name-one-word': () =>
      'در ستون «نام و نام خانوادگی» فقط یک کلمه آمده است، پس نام از نام خانوادگی جدا نمی‌شود.',
    'full-name-split': ({ first, last }: { first: string; last: string }) =>
      `نام «${first}» و نام خانوادگی «${last}» گرفته شد. اگر مرز دو نام جای دیگری است، آن را اصلاح کنید.`,

    'date-unreadable': () => 'این نوشته به هیچ شکلی تاریخ نیست و کنار گذاشته شد.',
    'date-impossible': () =>
      'چنین روزی در تقویم نیست؛ مانند سی‌ام اسفند در سالی که کبیسه نیست. کنار گذاشته شد.',
    'date-year-only': ({ year }: { year: number }) =>
      `فقط سال ${row(year)} نوشته شده است؛ روز و ماه ندارد و به کار نمی‌آید.`,
    'date-two-digit-year': ({ read }: { read: string }) => `سال با دو رقم نوشته شده بود و ${read} خوانده شد.`,
    'date-rewritten': ({ read }: { read: string }) =>
      `تاریخ به شکلی نامعمول نوشته شده بود و ${read} خوانده شد.`,
    'date-from-serial': ({ read }: { read: string }) =>
      `در این خانه عدد خامی آمده بود که اکسل روزها را با آن می‌شمارد؛ ${read} خوانده شد.`,
    'date-ambiguous': ({ readings }: { readings: string[] }) =>
      `این تاریخ را دو گونه می‌شود خواند: ${readings.join(' یا ')}. هیچ‌یک برگزیده نشد.`,
    'date-doubtful': ({ readings }: { readings: string[] }) =>
      `در همین ستون تاریخ‌های شمسی هم نوشته شده است و شاید اکسل این یکی را میلادی گرفته باشد: ${readings.join(' یا ')}. هیچ‌یک برگزیده نشد.`,
    'birth-in-future': ({ read }: { read: string }) => `تاریخ تولد ${read} خوانده شد که هنوز نرسیده است.`,
    'birth-too-long-ago': ({ read }: { read: string }) =>
      `تاریخ تولد ${read} خوانده شد که بیش از ۱۱۰ سال پیش است.`,

    'gender-unreadable': () => 'این نوشته نه مرد را می‌رساند و نه زن را؛ جنسیت کنار گذاشته شد.',
    'gender-code-unknown': ({ code }: { code: string }) =>
      `کسی هنوز نگفته است که کد ${row(Number(code))} در ستون جنسیت چه معنایی دارد. در صفحهٔ ستون‌ها معنای آن را بگویید.`,
    'relation-unreadable': () => 'این نوشته هیچ نسبت شناخته‌ای نیست؛ نسبت کنار گذاشته شد.',
    'relation-code-unknown': ({ code }: { code: string }) =>
      `کسی هنوز نگفته است که کد ${row(Number(code))} در ستون نسبت چه معنایی دارد. در صفحهٔ ستون‌ها معنای آن را بگویید.`,
    'dependency-class-unreadable': () => 'این نوشته هیچ وضعیت تکفل شناخته‌ای نیست و کنار گذاشته شد.',
    'dependency-code-unknown': ({ code }: { code: string }) =>
      `کسی هنوز نگفته است که کد ${row(Number(code))} در ستون وضعیت تکفل چه معنایی دارد. در صفحهٔ ستون‌ها معنای آن را بگویید.`,
    'mobile-unreadable': () =>
      'این شماره تلفن همراه نیست و کنار گذاشته شد. بدون شماره، این شخص برای فعال‌سازی کد کارفرما می‌خواهد.',
    'mobile-completed': () => 'صفر یا پیش‌شمارهٔ کشور به شکل معمول نوشته شد. شماره همان است.',
    'mobile-unknown-range': () =>
      'این پیش‌شماره به هیچ اپراتوری داده نشده است. شماره پذیرفته شد، ولی آن را وارسی کنید.',
    'mobile-several': () => 'در این خانه چند شماره بود و نخستین شمارهٔ درست برگزیده شد.',
    'iban-unreadable': () => 'شبا باید IR و ۲۴ رقم باشد؛ این نوشته کنار گذاشته شد.',
    'iban-check-digits': () => 'رقم کنترل شبا درست نیست، پس یک رقم آن اشتباه است. این شبا کنار گذاشته شد.',
    'iban-completed': () => 'IR یا فاصله‌های شبا به شکل معمول نوشته شد. رقم‌ها همان است.',
    'premium-unreadable': () => 'این مبلغ خوانده نشد و کنار گذاشته شد.',
    'action-unreadable': () =>
      'این نوشته نه ورود، نه تغییر و نه خروج را می‌رساند؛ ردیف مانند ردیفی بدون عملیات خوانده شد.',
    'plan-unknown': () => 'این قرارداد طرحی به این نام یا کد ندارد؛ تا روشن شود، عضو بدون طرح پذیرفته می‌شود.',

    'row-twice': ({ keptRow }: { keptRow: number }) =>
      `همین شخص در ردیف ${row(keptRow)} هم آمده است. آن ردیف به کار می‌رود و این یکی نه.`,
    'id-on-two-people': ({ otherRow }: { otherRow: number }) =>
      `همین کد ملی در ردیف ${row(otherRow)} با نام دیگری آمده است. تا روشن نشود کد از آنِ کیست، هیچ‌یک اعمال نمی‌شود.`,

    'primary-missing': () =>
      'این ردیف تبعی است، ولی بیمه‌شدهٔ اصلی آن نوشته نشده است. تا اصلاح نشود، این شخص جدا از خانواده عضو می‌شود.',
    'primary-orphan': () =>
      'کد ملی‌ای که برای بیمه‌شدهٔ اصلی نوشته شده از آنِ هیچ‌یک از بیمه‌شدگان اصلی این قرارداد نیست. تا اصلاح نشود، این شخص جدا از خانواده عضو می‌شود.',
    'primary-is-self': () =>
      'این ردیف تبعی است، ولی کد ملی خودش برای بیمه‌شدهٔ اصلی نوشته شده است. کد ملی بیمه‌شدهٔ اصلی را بنویسید.',
    'primary-is-dependent': ({ primaryRow }: { primaryRow: number }) =>
      `کسی که بیمه‌شدهٔ اصلیِ این ردیف نوشته شده، در ردیف ${row(primaryRow)} خود تبعی است. کد ملی بیمه‌شدهٔ اصلی خانواده را بنویسید.`,
    'primary-held': ({ primaryRow }: { primaryRow: number }) =>
      `بیمه‌شدهٔ اصلیِ این ردیف در ردیف ${row(primaryRow)} است که به سبب خطا نگه داشته شده است. با اصلاح آن، خانواده به هم می‌پیوندد.`,
    'primary-names-another': () =>
      'این ردیف بیمه‌شدهٔ اصلی است، ولی در ستون بیمه‌شدهٔ اصلی، کد ملی شخص دیگری برایش نوشته شده است. یا نسبت نادرست است یا این کد.',
  },
};
