import { type DemoFamily, type DemoPerson, workingWomen } from './demo-families.ts';
import { type RoughFamily, type RoughPerson, roughFamilies } from './rough-families.ts';

const headers = [
  'ردیف',
  'کد پرسنلی',
  'نام',
  'نام خانوادگی',
  'نام پدر',
  'کد ملی',
  'تاریخ تولد',
  'جنسیت',
  'نسبت',
  'کد ملی بیمه‌شده اصلی',
  'تلفن همراه',
  'طرح',
] as const;

type Cells = Record<Exclude<(typeof headers)[number], 'ردیف'>, string>;

/** What a hurried month does to a spreadsheet: by family and person, both counted from nought. */
const faults: readonly [family: number, person: number, fault: (cells: Cells) => Partial<Cells>][] = [
  [0, 2, cells => ({ 'کد ملی بیمه‌شده اصلی': lastTwoSwapped(cells['کد ملی بیمه‌شده اصلی']) })],
  [1, 1, cells => ({ 'کد ملی': digitChanged(cells['کد ملی'], 6) })],
  [1, 2, cells => ({ 'کد ملی بیمه‌شده اصلی': digitChanged(cells['کد ملی بیمه‌شده اصلی'], 4) })],
  [2, 0, cells => ({ 'کد ملی': lastTwoSwapped(cells['کد ملی']) })],
  [2, 1, () => ({ جنسیت: 'مرد' })],
  [3, 0, cells => ({ نام: cells['نام خانوادگی'], 'نام خانوادگی': cells.نام })],
  [3, 2, () => ({ 'تاریخ تولد': '1398/12/31' })],
  [4, 1, () => ({ 'کد ملی بیمه‌شده اصلی': '' })],
  [5, 0, cells => ({ نام: `حاج ${cells.نام}` })],
  [5, 1, cells => ({ 'کد ملی': cells['تلفن همراه'] })],
  [6, 2, () => ({ نام: 'Baran' })],
  [7, 1, () => ({ 'تاریخ تولد': '1407/12/12' })],
  [8, 0, () => ({ طرح: 'طرح طلایی' })],
  [8, 2, cells => ({ 'نام خانوادگی': cells['نام خانوادگی'].replace('ط', 'ت') })],
  [9, 0, () => ({ 'تلفن همراه': '' })],
  [10, 2, cells => ({ 'کد ملی بیمه‌شده اصلی': lastTwoSwapped(cells['کد ملی بیمه‌شده اصلی']) })],
  [11, 1, cells => ({ 'کد ملی': cells['کد ملی بیمه‌شده اصلی'] })],
];

const withoutZero: readonly number[] = [0, 6, 8, 10];

/** A full roster of the employer as a hurried month leaves it: those on the roster before, and twelve families more. */
export function roughRosterText(known: readonly DemoFamily[]): string {
  const lines = [...known.flatMap(knownLines), ...roughFamilies.flatMap(roughLines)];
  const body = lines.map((cells, index) => [String(index + 1), ...headers.slice(1).map(textUnder(cells))]);
  return `\uFEFF${[headers.join(','), ...body.map(cells => cells.join(','))].join('\r\n')}\r\n`;
}

const textUnder = (cells: Cells) => (header: (typeof headers)[number]) =>
  header === 'ردیف' ? '' : cells[header];

function roughLines({ personnelNumber, people }: RoughFamily, family: number): Cells[] {
  return people.map((person, at) => {
    const cells = cellsOf(person, { personnelNumber, plan: 'طرح ۲', primaryId: people[0].nationalId });
    for (const [of, which, fault] of faults)
      if (of === family && which === at) Object.assign(cells, fault(cells));
    const lost = withoutZero.includes(family) && at === 1;
    return lost ? { ...cells, 'کد ملی': cells['کد ملی'].replace(/^0/, '') } : cells;
  });
}

function knownLines({ personnelNumber, plan, primary, dependents }: DemoFamily): Cells[] {
  return [primary, ...dependents].map(person =>
    cellsOf(
      { ...person, fatherName: '', mobile: person.mobile ?? '' },
      { personnelNumber, plan, primaryId: primary.nationalId },
    ),
  );
}

type Household = { personnelNumber: string; plan: string; primaryId: string };

function cellsOf(person: RoughPerson, { personnelNumber, plan, primaryId }: Household): Cells {
  return {
    'کد پرسنلی': personnelNumber,
    نام: person.firstName,
    'نام خانوادگی': person.lastName,
    'نام پدر': person.fatherName,
    'کد ملی': person.nationalId,
    'تاریخ تولد': person.birthDate,
    جنسیت: genderOf(person),
    نسبت: person.relation,
    'کد ملی بیمه‌شده اصلی': primaryId,
    'تلفن همراه': person.mobile,
    طرح: plan,
  };
}

function genderOf({ relation, firstName }: Pick<DemoPerson, 'relation' | 'firstName'>): string {
  if (relation === 'همسر') return firstName === 'حسین' ? 'مرد' : 'زن';
  if (relation === 'خود') return workingWomen.includes(firstName) ? 'زن' : 'مرد';
  return relation === 'دختر' || relation === 'مادر' ? 'زن' : 'مرد';
}

function lastTwoSwapped(id: string): string {
  return `${id.slice(0, 8)}${id.charAt(9)}${id.charAt(8)}`;
}

function digitChanged(id: string, at: number): string {
  return `${id.slice(0, at)}${(Number(id.charAt(at)) + 1) % 10}${id.slice(at + 1)}`;
}
