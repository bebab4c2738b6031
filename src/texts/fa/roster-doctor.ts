/** The heart of a roster's page: what was found by kind, what is proposed, and where it leads. */
export const rosterDoctor = {
  goesOn: (good: string) => `${good} ردیف درست است و می‌تواند همین حالا فرستاده شود.`,
  nothingGoes: 'هنوز هیچ ردیفی آمادهٔ فرستادن نیست.',
  waits: (held: string) => `${held} ردیف کنار می‌ماند تا اصلاح شود و جلوی بقیه را نمی‌گیرد.`,
  startWith: (count: string) => `برای ${count} مورد اصلاحی آماده است؛ از همان‌ها آغاز کنید.`,

  found: 'یافته‌ها',
  foundLabel: 'یافته‌ها به تفکیک نوع',
  suggested: (count: string) => `${count} پیشنهاد`,
  notes: 'بی‌نیاز به کار شما',
  inRows: (count: string) => `در ${count} ردیف`,
  edit: (column: string) => `ویرایش «${column}»`,
  aside: 'کنار گذاشتن ردیف',
  household: (row: string) => `خانوار ردیف ${row}`,
  neighbours: (row: string) => `ردیف‌های پیرامون ردیف ${row} در فایل`,
  noteList: (title: string) => `ردیف‌ها: ${title}`,
  heldLink: (count: string) => `${count} ردیف نگه‌داشته‌شده`,

  cleanTitle: 'چیزی برای اصلاح نیست',
  cleanText: (rows: string, households: string) =>
    `هر ${rows} ردیف خوانده شد، نام‌ها و کدهای ملی روشن است و هر کس در خانوار خود جا دارد (${households} خانوار).`,
  cleanNotes: (count: string) =>
    `${count} نکتهٔ کوچک را خود سامانه درست کرد یا فقط برای آگاهی شماست؛ در پایین دیده می‌شود.`,
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
  needProof: 'کد کارفرما می‌خواهند',
  cannotYet: 'هنوز نمی‌توانند',
  raise: (count: string) =>
    `اگر تلفن همراه ${count} نفر را در فایل بنویسید، آن‌ها هم بدون کد فعال‌سازی می‌کنند.`,
};
