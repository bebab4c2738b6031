import type { DemoPerson } from './demo-families.ts';
import { demoNationalId } from './demo-national-id.ts';

/** A person of the roster that is full of faults, as its cells are before anything went wrong with them. */
export type RoughPerson = Pick<DemoPerson, 'firstName' | 'lastName' | 'relation' | 'birthDate'> & {
  fatherName: string;
  nationalId: string;
  mobile: string;
};
export type RoughFamily = { personnelNumber: string; people: readonly [RoughPerson, ...RoughPerson[]] };

type Words = [
  relation: DemoPerson['relation'],
  firstName: string,
  lastName: string,
  fatherName: string,
  birthDate: string,
];

const families: readonly [Words, ...Words[]][] = [
  [
    ['خود', 'بهمن', 'دادخواه', 'پرویز', '1358/02/11'],
    ['همسر', 'مریم', 'شریفی‌نیا', 'علی', '1361/07/30'],
    ['مادر', 'پروین', 'سپهری', 'محمود', '1332/01/05'],
  ],
  [
    ['خود', 'سیما', 'آذرمهر', 'ناصر', '1365/06/14'],
    ['همسر', 'حسین', 'رضاپور', 'اکبر', '1362/03/02'],
    ['دختر', 'نیکا', 'رضاپور', 'حسین', '1395/10/21'],
  ],
  [
    ['خود', 'کاوه', 'زرین‌کلک', 'جمشید', '1354/11/09'],
    ['همسر', 'فاطمه', 'موحد', 'حسن', '1357/04/17'],
    ['پسر', 'آرمان', 'زرین‌کلک', 'کاوه', '1384/08/25'],
    ['دختر', 'یلدا', 'زرین‌کلک', 'کاوه', '1389/09/30'],
  ],
  [
    ['خود', 'محمد', 'ایران‌دوست', 'رضا', '1367/12/22'],
    ['همسر', 'زهرا', 'بهبودی', 'مرتضی', '1370/05/06'],
    ['پسر', 'پرهام', 'ایران‌دوست', 'محمد', '1398/02/13'],
  ],
  [
    ['خود', 'لیلا', 'کوهستانی', 'ایرج', '1372/08/19'],
    ['مادر', 'معصومه', 'فرجام', 'غلام', '1344/10/10'],
  ],
  [
    ['خود', 'داود', 'نیک‌آیین', 'یوسف', '1349/01/27'],
    ['همسر', 'اعظم', 'صبوری', 'قاسم', '1352/06/08'],
    ['پدر', 'یوسف', 'نیک‌آیین', 'عباس', '1321/03/15'],
  ],
  [
    ['خود', 'شهاب', 'پاک‌نژاد', 'منوچهر', '1369/07/07'],
    ['همسر', 'نرگس', 'حق‌شناس', 'بیژن', '1371/02/18'],
    ['دختر', 'باران', 'پاک‌نژاد', 'شهاب', '1397/12/04'],
    ['پسر', 'سام', 'پاک‌نژاد', 'شهاب', '1401/05/29'],
  ],
  [
    ['خود', 'ندا', 'بختیار', 'هوشنگ', '1374/09/23'],
    ['پدر', 'هوشنگ', 'بختیار', 'قربان', '1338/12/12'],
  ],
  [
    ['خود', 'مسعود', 'طلوعی', 'اصغر', '1360/05/03'],
    ['همسر', 'طاهره', 'میرآب', 'کریم', '1363/11/28'],
    ['پسر', 'سینا', 'طلوعی', 'مسعود', '1391/04/09'],
  ],
  [['خود', 'آتنا', 'سروستانی', 'فریدون', '1377/03/31']],
  [
    ['خود', 'ابراهیم', 'خوش‌قدم', 'نعمت', '1356/10/20'],
    ['همسر', 'گلناز', 'وکیلی', 'صادق', '1360/08/01'],
    ['دختر', 'هلیا', 'خوش‌قدم', 'ابراهیم', '1393/06/16'],
  ],
  [
    ['خود', 'پیمان', 'دریابیگی', 'سیروس', '1371/01/08'],
    ['همسر', 'الهام', 'رستمیان', 'تقی', '1373/12/26'],
  ],
];

const firstSerial = 120;
let serial = firstSerial;

function person([relation, firstName, lastName, fatherName, birthDate]: Words): RoughPerson {
  serial += 1;
  const isChild = relation === 'پسر' || relation === 'دختر';
  const mobile = isChild ? '' : `0919000${String(serial).padStart(4, '0')}`;
  return {
    relation,
    firstName,
    lastName,
    fatherName,
    birthDate,
    nationalId: demoNationalId(serial),
    mobile,
  };
}

/** Twelve families of the employer, all invented. */
export const roughFamilies: readonly RoughFamily[] = families.map(([primary, ...dependents], index) => ({
  personnelNumber: String(20_140 + index * 7),
  people: [person(primary), ...dependents.map(person)],
}));
