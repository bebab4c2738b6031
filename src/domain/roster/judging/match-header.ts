import { type ColumnKey, columnKeys } from './columns.ts';
import { wordKey } from './word-key.ts';

/**
 * Headers of real templates, as people write them; they are compared by letters alone (`wordKey`), and whole, since
 * «نام پدر» begins with «نام» and «بیمه شده اصلی» alone is a name while «کد ملی بیمه شده اصلی» is an ID.
 */
const headerAliases: Record<ColumnKey, string> = {
  rowNumber: 'ردیف، شماره ردیف، row، no',
  firstName: 'نام، نام کوچک، نام بیمه شده، نام عضو، نام فرد، اسم، first name',
  lastName:
    'نام خانوادگی، نام خانوادگی بیمه شده، نام خانوادگی عضو، نام خانوادگی فرد، فامیل، فامیلی، شهرت، ' +
    'last name، family name',
  fullName:
    'نام و نام خانوادگی، نام و نام خانوادگی بیمه شده، نام نام خانوادگی، نام و فامیل، نام و فامیلی، ' +
    'نام کامل، full name',
  fatherName: 'نام پدر، نام پدر بیمه شده، father name',
  nationalId:
    'کد ملی، شماره ملی، کد ملی بیمه شده، شماره ملی بیمه شده، کد ملی عضو، کد ملی فرد، کد ملی شخص، ' +
    'کد ملی ده رقمی، کد ملی رقمی، شماره کد ملی، شناسه ملی فرد، کد ملی اتباع، کد ملی کد اتباع، ' +
    'کد ملی شناسه اتباع، کد ملی شماره اتباع، کد ملی کد فراگیر، کد ملی کد فراگیر اتباع، national id، ' +
    'national code',
  certificateNumber:
    'شماره شناسنامه، ش ش، شماره شناسنامه بیمه شده، ش شناسنامه، شناسنامه، شماره ش، ' +
    'شماره شناسنامه گذرنامه',
  birthDate: 'تاریخ تولد، تاریخ تولد بیمه شده، ت تولد، تولد، تاریخ تولد شمسی، birth date، date of birth',
  gender: 'جنسیت، جنس، کد جنسیت، جنسیت بیمه شده، gender، sex',
  maritalStatus: 'وضعیت تاهل، تاهل، وضعیت ازدواج، کد وضعیت تاهل',
  nationality: 'ملیت، تابعیت، کشور، تبعه، nationality',
  mobile:
    'موبایل، تلفن همراه، شماره همراه، شماره تماس، شماره موبایل، شماره تلفن همراه، همراه، ' +
    'تلفن همراه بیمه شده، ' +
    'mobile',
  relation:
    'نسبت، کد نسبت، رابطه، نسبت با بیمه شده اصلی، نسبت با سرپرست، نسبت با اصلی، نسبت بیمه شده، ' +
    'نوع نسبت، نسبت خانوادگی، رابطه با بیمه شده اصلی، کد رابطه، اصلی یا تبعی، اصلی تبعی، ' +
    'وضعیت بیمه شده، نوع بیمه شده، relation',
  dependencyClass: 'وضعیت تکفل، کد تکفل، تکفل، نوع تکفل، کد وضعیت تکفل، نوع تبعی',
  primaryNationalId:
    'کد ملی بیمه شده اصلی، کد ملی اصلی، کد ملی سرپرست، شماره ملی بیمه شده اصلی، شماره ملی اصلی، ' +
    'شماره ملی سرپرست، کد ملی سرپرست خانوار، کد ملی سرپرست خانواده، کد ملی بیمه شده سرپرست، ' +
    'کد ملی کارمند، کد ملی پرسنل، کد ملی شاغل، کد ملی همکار، کد ملی عضو اصلی، کد ملی فرد اصلی، ' +
    'primary national id',
  primaryName:
    'بیمه شده اصلی، نام بیمه شده اصلی، نام و نام خانوادگی بیمه شده اصلی، نام و نام خانوادگی سرپرست، ' +
    'نام سرپرست، نام کارمند',
  personnelNumber: 'کد پرسنلی، شماره پرسنلی، شماره همکاری، کد کارمندی، شماره کارمندی، پرسنلی، شماره مستخدم',
  insuredCode: 'کد بیمه شده، کد رایانه، شناسه بیمه شده، کد یکتای بیمه شده، کد رایانه بیمه شده',
  baseInsurer: 'نوع بیمه پایه، شرکت بیمه گر پایه، بیمه گر پایه، بیمه پایه، نوع بیمه گر پایه',
  previousInsurer: 'بیمه گر قبلی، شرکت بیمه گر قبلی، بیمه قبلی، نام بیمه گر قبلی',
  plan:
    'طرح، طرح بیمه، کد گروه بیمه شدگان، گروه بیمه شدگان، نام طرح، کد طرح، شماره طرح، طرح بیمه ای، ' +
    'طرح درمان',
  contractNumber: 'شماره قرارداد، شماره بیمه نامه، کد قرارداد، بیمه نامه، قرارداد',
  coveredFrom:
    'تاریخ شروع پوشش، از تاریخ، شروع پوشش، تاریخ شروع، تاریخ شروع بیمه، تاریخ شروع پوشش بیمه ای، ' +
    'تاریخ عضویت',
  coveredUntil:
    'تاریخ پایان پوشش، تا تاریخ، پایان پوشش، تاریخ پایان، تاریخ انقضا، تاریخ پایان بیمه، ' +
    'تاریخ پایان پوشش بیمه ای',
  premium: 'حق بیمه، حق بیمه ماهانه، حق بیمه ماهیانه، مبلغ حق بیمه، حق بیمه ریال، حق بیمه سالانه',
  iban: 'شماره شبا، شبا، شبای حساب، شماره شبای حساب، کد شبا، iban',
  bank: 'بانک، نام بانک، بانک عامل',
  accountOwner: 'صاحب حساب، نام صاحب حساب، نام و نام خانوادگی صاحب حساب، دارنده حساب',
  accountOwnerNationalId: 'کد ملی صاحب حساب، شماره ملی صاحب حساب، کد ملی دارنده حساب',
  action: 'عملیات، وضعیت، دلیل درخواست، نوع عملیات، نوع درخواست، نوع تغییر، نوع الحاقیه',
};

/**
 * Headers that mean a relation only where no better column does: beside a «نسبت» column, «اصلی یا تبعی» says whether the
 * row is a primary or a dependent, which is the dependency class.
 */
const weakRelationAliases = 'اصلی یا تبعی، اصلی تبعی، وضعیت بیمه شده، نوع بیمه شده';

const columnByKey = new Map<string, ColumnKey>();
for (const column of columnKeys)
  for (const alias of listed(headerAliases[column])) columnByKey.set(wordKey(alias), column);
const weakRelations = new Set(listed(weakRelationAliases).map(wordKey));
const bracketed = /[([{（].*?[)\]}）]/gu;
// In brackets these are no hint: «نام (لاتین)» and «کد ملی (همسر)» are other columns.
const otherColumn = /لاتین|انگلیسی|latin|english|پدر|مادر|همسر|فرزند|سابق|قبلی/;

/** Longer than any header; a pattern for brackets would look long for the end of each that opens. */
const longestHeader = 300;

/** Which column a header names, if any; a hint in brackets («تاریخ تولد (روز/ماه/سال)») may be left out. */
export function matchHeader(header: string): ColumnKey | undefined {
  if (header.length > longestHeader) return undefined;
  const whole = columnByKey.get(wordKey(header));
  if (whole) return whole;
  const hints = header.match(bracketed)?.map(wordKey) ?? [];
  if (hints.some(hint => otherColumn.test(hint))) return undefined;
  return columnByKey.get(wordKey(header.replace(bracketed, ' ')));
}

/** Known as it stands, with no hint left out: it comes before a header that is known without its hint alone. */
export function isWholeHeader(header: string): boolean {
  return columnByKey.has(wordKey(header));
}

export function isWeakRelation(header: string): boolean {
  return weakRelations.has(wordKey(header));
}

function listed(aliases: string): string[] {
  return aliases.split('، ');
}
