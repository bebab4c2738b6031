import type { DemoFamily, DemoPerson } from './demo-families.ts';

const headers = [
  'ردیف',
  'کد پرسنلی',
  'نام',
  'نام خانوادگی',
  'کد ملی',
  'شماره شناسنامه',
  'تاریخ تولد',
  'جنسیت',
  'نسبت',
  'کد ملی بیمه‌شده اصلی',
  'تلفن همراه',
  'طرح',
];

/** The families as an employer delivers them: a text with commas, one person a line. */
export function rosterText(families: readonly DemoFamily[]): string {
  const lines = families.flatMap(linesOf).map((cells, index) => [String(index + 1), ...cells].join(','));
  return `\uFEFF${[headers.join(','), ...lines].join('\r\n')}\r\n`;
}

function linesOf(family: DemoFamily): string[][] {
  const { primary, dependents, wronglyLinked = [] } = family;
  return [
    lineOf(family, primary, primary.nationalId),
    ...dependents.map(dependent => lineOf(family, dependent, primary.nationalId)),
    ...wronglyLinked.map(dependent => lineOf(family, dependent, withDigitsSwapped(primary.nationalId))),
  ];
}

function lineOf({ personnelNumber, plan }: DemoFamily, person: DemoPerson, primaryId: string): string[] {
  return [
    personnelNumber,
    person.firstName,
    person.lastName,
    person.nationalId,
    person.certificateNumber ?? '',
    person.birthDate,
    person.gender,
    person.relation,
    primaryId,
    person.mobile ?? '',
    plan,
  ];
}

/** The mistake that breaks most families: the last two digits in the wrong order. */
function withDigitsSwapped(id: string): string {
  return `${id.slice(0, 8)}${id.charAt(9)}${id.charAt(8)}`;
}
