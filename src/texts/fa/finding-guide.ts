import { cells } from './finding-guide/cells.ts';
import { dates } from './finding-guide/dates.ts';
import { details } from './finding-guide/details.ts';
import { families } from './finding-guide/families.ts';
import { ids } from './finding-guide/ids.ts';
import { names } from './finding-guide/names.ts';

/** The catalogue of findings: what each means and how it is put right. Examples are invented. */
export const findingGuide = {
  title: 'راهنمای یافته‌ها',
  lead: 'هر چیزی که سامانه دربارهٔ یک فهرست می‌گوید: یعنی چه، برای خانواده چه اهمیتی دارد و چگونه درست می‌شود.',
  contents: 'گروه‌ها',
  groups: {
    ids: 'کد ملی',
    names: 'نام',
    dates: 'تاریخ',
    families: 'خانواده',
    details: 'مشخصات و تماس',
    cells: 'خانه و ردیف',
  },
  means: 'یعنی چه',
  matters: 'چرا مهم است',
  fix: 'چگونه درست می‌شود',
  example: 'نمونه',
  empty: 'خالی',
  becomes: 'می‌شود',
  consequences: {
    held: 'ردیف نگه داشته می‌شود، چون روشن نیست این شخص کیست. تا اصلاح نشود، او نمی‌تواند حساب بسازد؛ اگر اکنون عضو است، پوششش می‌ماند.',
    'left-out': 'شخص زیر پوشش می‌آید، ولی این مقدار در پروندهٔ او خالی می‌ماند تا مقدار درست برسد.',
    code: 'پیامک فعال‌سازی به این شخص نمی‌رسد و او برای ساختن حساب، کد کارفرما می‌خواهد.',
    alone: 'شخص زیر پوشش می‌آید، ولی جدا از خانواده: بیمه‌شدهٔ اصلی نه او را می‌بیند و نه هزینه‌هایش را.',
    name: 'هنگام فعال‌سازی، نامی که شخص می‌نویسد با این نام سنجیده می‌شود و شاید پذیرفته نشود.',
    money: 'هزینه‌های درمان خانواده به این حساب واریز می‌شود.',
    doubt: 'ردیف پذیرفته می‌شود، ولی شاید آنچه در پرونده می‌ماند درست نباشد.',
    none: 'ردیف پذیرفته می‌شود و برای کسی مانعی پیش نمی‌آید.',
  },
  entries: { ...ids, ...names, ...dates, ...families, ...details, ...cells },
};
