/** Rows that wait: for whom, and what becomes of them when their roster has been applied. */
export const rosterHeld = {
  ownerTitle: 'این ردیف نزد کیست؟',
  sides: {
    policyholder: 'منابع انسانی بیمه‌گذار: نام و کد ملی را او می‌داند.',
    agency: 'نمایندگی: طرح و قرارداد را او می‌داند.',
  },
  handedTo: (name: string) => `سپرده به ${name}`,
  hand: 'سپردن به',
  nobody: 'به کسی سپرده نشود',
  person: (name: string, organization: string) => `${name} — ${organization}`,
  submit: 'سپردن',
  noSuchPerson: 'این همکار در این قرارداد کاری ندارد. کس دیگری را انتخاب کنید.',

  title: 'ردیف‌های نگه‌داشته پس از اعمال',
  lead: 'ردیف‌هایی که نام یا کد ملی روشنی نداشته‌اند و با فهرست خود اعمال نشده‌اند. هیچ‌یک فراموش نمی‌شود.',
  noneTitle: 'ردیفی باقی نمانده است',
  noneText: 'همهٔ ردیف‌های فهرست‌های اعمال‌شدهٔ این قرارداد اعمال شده‌اند.',
  toContract: 'صفحهٔ قرارداد',
  count: (rows: string) => `${rows} ردیف`,
  applied: (when: string) => `اعمال شد: ${when}`,
  wayOn:
    'با یک دکمه، الحاقیه‌ای فقط از همین ردیف‌ها ساخته می‌شود. آن‌ها را در همان الحاقیه اصلاح می‌کنید و مانند هر الحاقیه برای تأیید می‌فرستید.',
  endorse: 'ساختن الحاقیه از این ردیف‌ها',
  madeAlready: 'الحاقیهٔ این ردیف‌ها ساخته شده است:',
  all: 'همهٔ این ردیف‌ها',
  fileName: (file: string) => `باقی‌ماندهٔ ${file}`,
  noFile: 'فایل این فهرست دیگر نگه داشته نشده است. ردیف‌ها را در یک الحاقیهٔ تازه بفرستید.',
  nothingHeld: 'این فهرست ردیف نگه‌داشته‌ای ندارد که پیش برود.',
  waiting: 'ردیف‌های این فهرست که هنوز مانده است',
};
