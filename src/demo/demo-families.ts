import { demoNationalId } from './demo-national-id.ts';

export type DemoPerson = {
  firstName: string;
  lastName: string;
  nationalId: string;
  relation: 'خود' | 'همسر' | 'دختر' | 'پسر' | 'پدر' | 'مادر';
  /** Jalali, as rosters write it. */
  birthDate: string;
  gender: 'مرد' | 'زن';
  mobile?: string;
  certificateNumber?: string;
};

export type DemoFamily = {
  policyholder: 'pars' | 'alborz';
  personnelNumber: string;
  plan: string;
  /** Since when on the employer's rosters, in years back from the current one. */
  since: 0 | 1;
  primary: DemoPerson;
  dependents: readonly DemoPerson[];
  /** Members whose row names a primary that nobody is. */
  wronglyLinked?: readonly DemoPerson[];
};

type Words = [relation: DemoPerson['relation'], firstName: string, lastName: string, birthDate: string];

/** Whose own job brings the cover, and who are women. */
export const workingWomen: readonly string[] = ['سیما', 'لیلا', 'ندا', 'آتنا', 'سپیده', 'نوشین', 'مریم'];

let serial = 0;

function person(
  [relation, firstName, lastName, birthDate]: Words,
  more: Partial<DemoPerson> = {},
): DemoPerson {
  serial += 1;
  const atWork = relation === 'خود' && workingWomen.includes(firstName);
  const female = atWork || relation === 'دختر' || relation === 'مادر' || relation === 'همسر';
  const adult = relation !== 'دختر' && relation !== 'پسر';
  return {
    relation,
    firstName,
    lastName,
    birthDate,
    nationalId: demoNationalId(serial),
    gender: female ? 'زن' : 'مرد',
    ...(adult ? { mobile: `0919000${String(serial).padStart(4, '0')}` } : {}),
    certificateNumber: String(1000 + serial * 37),
    ...more,
  };
}

/** The guide's own example: its ID fails the check digit, and the employer says that it stands so on the card. */
export const miladNationalId = '0089999999';

const kavoosi: DemoFamily = {
  policyholder: 'pars',
  personnelNumber: '10247',
  plan: 'طرح ۲',
  since: 1,
  primary: person(['خود', 'میلاد', 'کاوسی', '1365/08/26'], {
    nationalId: miladNationalId,
    mobile: '09199999999',
    certificateNumber: '99999',
  }),
  dependents: [
    person(['همسر', 'سارا', 'احمدی', '1367/02/11']),
    person(['دختر', 'آوا', 'کاوسی', '1399/04/19']),
    person(['مادر', 'پروین', 'نوری', '1338/10/05']),
  ],
};

const rastegar: DemoFamily = {
  policyholder: 'pars',
  personnelNumber: '10112',
  plan: 'طرح ۲',
  since: 1,
  primary: person(['خود', 'بهنام', 'رستگار', '1358/01/23'], { mobile: '09190001001' }),
  dependents: [
    person(['همسر', 'نگار', 'مهرابی', '1361/07/30'], { mobile: '09190001002' }),
    person(['پسر', 'آراد', 'رستگار', '1390/11/02']),
    person(['دختر', 'ترمه', 'رستگار', '1404/02/17']),
  ],
};

/** The mother's row names a primary that is on no roster: two digits changed places. She stays without a primary. */
const soltani: DemoFamily = {
  policyholder: 'pars',
  personnelNumber: '10318',
  plan: 'طرح ۱',
  since: 1,
  primary: person(['خود', 'فرهاد', 'سلطانی', '1362/05/14']),
  dependents: [person(['همسر', 'لاله', 'فروزان', '1366/09/09'])],
  wronglyLinked: [person(['مادر', 'مهین', 'صابری', '1335/03/21'], { mobile: '09190001003' })],
};

type Row = [
  policyholder: 'pars' | 'alborz',
  since: 0 | 1,
  plan: string,
  primary: Words,
  ...dependents: Words[],
];

const rows: readonly Row[] = [
  ['pars', 1, 'طرح ۱', ['خود', 'آرش', 'نیک‌نام', '1369/12/01'], ['همسر', 'شیما', 'گلستانی', '1371/06/18']],
  [
    'pars',
    1,
    'طرح ۲',
    ['خود', 'رضا', 'پورمند', '1351/03/08'],
    ['همسر', 'زهره', 'کیانی', '1354/08/27'],
    ['پسر', 'پویا', 'پورمند', '1382/01/15'],
    ['دختر', 'پرنیان', 'پورمند', '1387/10/03'],
  ],
  ['pars', 1, 'طرح ۱', ['خود', 'سپیده', 'یزدانی', '1373/04/04']],
  [
    'pars',
    0,
    'طرح ۱',
    ['خود', 'امید', 'دادگر', '1375/02/22'],
    ['همسر', 'مینا', 'بهرامی', '1377/11/12'],
    ['دختر', 'نیلا', 'دادگر', '1403/06/30'],
  ],
  [
    'pars',
    1,
    'طرح ۲',
    ['خود', 'جواد', 'آقایی', '1349/09/17'],
    ['همسر', 'طاهره', 'شفیعی', '1352/12/06'],
    ['پدر', 'محمود', 'آقایی', '1322/05/05'],
  ],
  ['pars', 0, 'طرح ۱', ['خود', 'نوشین', 'فرهنگ', '1378/08/08']],
  [
    'alborz',
    0,
    '',
    ['خود', 'کامران', 'البرزی', '1356/07/07'],
    ['همسر', 'فریبا', 'نادری', '1359/01/29'],
    ['پسر', 'سام', 'البرزی', '1392/03/13'],
  ],
  ['alborz', 0, '', ['خود', 'مریم', 'توکلی', '1370/10/10'], ['مادر', 'اعظم', 'وحیدی', '1340/02/02']],
  [
    'alborz',
    0,
    '',
    ['خود', 'حمید', 'رنجبر', '1364/06/16'],
    ['همسر', 'سمیه', 'عزیزی', '1368/04/24'],
    ['دختر', 'هستی', 'رنجبر', '1396/09/21'],
    ['پسر', 'هیراد', 'رنجبر', '1401/12/12'],
  ],
];

/** Everybody on the demo's rosters. All invented, but for the example of the guide. */
export const demoFamilies: readonly DemoFamily[] = [
  kavoosi,
  rastegar,
  soltani,
  ...rows.map(([policyholder, since, plan, primary, ...dependents], index) => ({
    policyholder,
    since,
    plan,
    personnelNumber: String(10_400 + index),
    primary: person(primary),
    dependents: dependents.map(words => person(words)),
  })),
];
