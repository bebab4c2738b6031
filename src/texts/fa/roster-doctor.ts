/** The heart of a roster's page: what was found by kind, what is proposed, and where it leads. */
export const rosterDoctor = {
  goesOn: (good: string) => `${good} ردیف درست است و می‌تواند همین حالا فرستاده شود.`,
  nothingGoes: 'هنوز هیچ ردیفی آمادهٔ فرستادن نیست.',
  waits: (held: string) => `${held} ردیف نگه داشته می‌شود تا اصلاح شود و جلوی بقیه را نمی‌گیرد.`,
  startWith: (count: string) => `برای ${count} مورد، پیشنهادی آماده است؛ از همان‌ها آغاز کنید.`,

  download: 'دریافت فایل رنگی اکسل',

  found: 'یافته‌ها',
  foundLabel: 'یافته‌ها به تفکیک نوع',
  suggested: (count: string) => `${count} پیشنهاد`,
  notes: 'نیازی به کاری نیست',
  guideOf: 'یعنی چه و چگونه درست می‌شود؟',
  inRows: (count: string) => `در ${count} ردیف`,
  acceptAll: (count: string) => `پذیرفتن هر ${count} پیشنهاد از این نوع`,
  chooseOther: 'انتخاب بیمه‌شدهٔ اصلی دیگر',
  choosePrimary: 'انتخاب بیمه‌شدهٔ اصلی',
  edit: (column: string) => `ویرایش «${column}»`,
  aside: 'کنار گذاشتن ردیف',
  household: (row: string) => `خانوار ردیف ${row}`,
  neighbours: (row: string) => `ردیف‌های پیرامون ردیف ${row} در فایل`,
  noteList: (title: string) => `ردیف‌ها: ${title}`,
  heldLink: (count: string) => `${count} ردیف نگه‌داشته`,

  cleanTitle: 'چیزی برای اصلاح نیست',
  cleanText: (rows: string, households: string) =>
    `هر ${rows} ردیف خوانده شد، نام‌ها و کدهای ملی روشن‌اند و هر کس در خانوار خود جا دارد (${households} خانوار).`,
  cleanNotes: (count: string) =>
    `${count} نکتهٔ کوچک هم هست که سامانه خودش درست کرده یا فقط برای آگاهی شماست؛ در پایین همین صفحه دیده می‌شود.`,
  cleanNext: 'گام بعد: فرستادن برای تأیید همکار دیگر',
  cleanDone: 'در این فهرست خطا یا هشداری نیست.',

  changesTitle: 'چه تغییر می‌کند',
  joins: 'وارد می‌شوند',
  changed: 'مشخصاتشان تغییر می‌کند',
  leaves: 'خارج می‌شوند',
  unchanged: 'بی‌تغییر می‌مانند',
  changesLink: 'دیدن تک‌تک تغییرات',
  readinessTitle: 'چه کسی می‌تواند فعال‌سازی کند',
  readinessAll: 'دیدن فهرست آمادگی',
  readyNow: 'آماده‌اند',
  readySpelling: 'آماده‌اند، با نگارش دیگر',
  needProof: 'راه احراز ندارند',
  cannotYet: 'هنوز نمی‌توانند',
  raise: (count: string) =>
    `اگر شمارهٔ همراه ${count} نفر را در فایل بنویسید، آن‌ها هم بدون کد کارفرما فعال‌سازی می‌کنند.`,

  questions: {
    'columns-inverted': 'گویا ستون‌های «کد ملی» و «کد ملی بیمه‌شدهٔ اصلی» جابه‌جا شده‌اند',
    'names-columns-swapped': 'گویا ستون‌های «نام» و «نام خانوادگی» جابه‌جا شده‌اند',
  },
  evidence: {
    'columns-inverted': (rows: string, of: string) =>
      `در ${rows} ردیف از ${of} ردیف تبعی، کد ملی کارمند زیر «کد ملی» و کد ملی خویشاوند او زیر «کد ملی بیمه‌شدهٔ اصلی» آمده است. اگر «بله» بگویید، فایل با ستون‌های درست از نو خوانده می‌شود.`,
    'names-columns-swapped': (rows: string, of: string) =>
      `در ${rows} ردیف از ${of} ردیف، زیر «نام» نام خانوادگی و زیر «نام خانوادگی» نام کوچک آمده است. اگر «بله» بگویید، فایل با ستون‌های درست از نو خوانده می‌شود.`,
  },
  shiftedTitle: 'گویا ستون «کد ملی» یک ردیف بالا یا پایین رفته است',
  shiftedText: (rows: string) =>
    `کد ملی ${rows} نفر در ردیف پهلویی‌شان آمده است. اگر چنین است، همه را یکجا به جای خود برگردانید؛ پیش از نوشتن، یک‌به‌یک نشان داده می‌شوند.`,
  shiftedLink: 'بله، نشان بده و برگردان',
  yes: 'بله، جابه‌جاست',
  no: 'نه، جابه‌جا نیست',
};
