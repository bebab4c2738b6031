import { headers, type MadeCell } from '../read-roster/roster-columns.ts';
import { plantFault } from './plant-faults.ts';

const men = 'محمد علی حسین رضا مهدی امیرحسین سعید ابوالفضل میلاد کاوه'.split(' ');
const women = 'فاطمه زهرا مریم معصومه سکینه زینب لیلا رقیه نرگس پریسا'.split(' ');
const lastNames =
  'محمدی حسینی احمدی رضایی مرادی کاوسی کریمی جعفری قاسمی رحیمی موسوی صادقی اکبری هاشمی ابراهیمی گودرزی چراغی پوریان'.split(
    ' ',
  );
const endings = ['', ' نژاد', ' فر', ' پور', ' تهرانی', ' اصل', 'زاده', ' یزدی'];
const insurers = ['تامین اجتماعی', 'خدمات درمانی', 'نیروهای مسلح', 'سلامت ایرانیان'];
const cities = ['تهران', 'اصفهان', 'شیراز', 'تبریز', 'مشهد', 'یزد', 'کرمان', 'بندرعباس'];

/** Ten rows are four households: of one, two, three and four people. */
const headOf = [0, 1, 1, 3, 3, 3, 6, 6, 6, 6];
const places = [
  'self',
  'self',
  'spouse',
  'self',
  'spouse',
  'son',
  'self',
  'spouse',
  'son',
  'daughter',
] as const;
const words = { self: 'اصلی', spouse: 'همسر', son: 'فرزند', daughter: 'فرزند' };

export type FamilyRows = {
  /** One row in so many carries a fault; 0 for none. */
  faultEvery?: number;
  /** One row in so many says something else than the roster before: another mobile, or other people. */
  changeEvery?: number;
};

/** A roster of households whose rows hold together, of any length and the same on every machine. */
export function familyRows({ faultEvery = 0, changeEvery = 0 }: FamilyRows) {
  return {
    headers,
    row(index: number): MadeCell[] {
      const cells = familyRow(index, changeEvery > 0 && hash(index, 31) % changeEvery === 0);
      if (faultEvery > 0 && hash(index, 30) % faultEvery === 0) plantFault(cells, hash(index, 32));
      return cells;
    },
  };
}

function familyRow(index: number, changed: boolean): MadeCell[] {
  const head = index - (index % 10) + (headOf[index % 10] ?? 0);
  const place = places[index % 10] ?? 'self';
  const isWoman = place === 'spouse' || place === 'daughter';
  const isChild = place === 'son' || place === 'daughter';
  const family = place === 'spouse' ? index : head;
  const birthYear = isChild ? 1395 : 1355 + (hash(head, 7) % 15);
  const day = `${birthYear}/0${1 + (index % 9)}/${10 + (hash(index, 8) % 20)}`;
  return [
    index + 1,
    { common: pick(isWoman ? women : men, index, 1) },
    { common: pick(lastNames, family, 2) + pick(endings, family, 3) },
    { common: pick(men, isChild ? head : index, isChild ? 1 : 4) },
    { single: nationalIdOf(index) },
    hash(index, 6) % 100_000,
    { common: day },
    { common: isWoman ? 'زن' : 'مرد' },
    { common: words[place] },
    { single: nationalIdOf(head) },
    { single: `0912${digits(7, changed ? head + 5 : head, 11)}` },
    10_000 + head,
    { common: 'طرح ۱' },
    { common: pick(insurers, head, 12) },
    { single: ibanOf(head) },
    { common: pick(cities, head, 16) },
    { common: '1405/01/15' },
    12_500_000,
  ];
}

function pick(list: readonly string[], index: number, salt: number): string {
  return list[hash(index, salt) % list.length] ?? '';
}

function digits(length: number, index: number, salt: number): string {
  return String(hash(index, salt) + index)
    .padStart(length, '0')
    .slice(-length);
}

/** National IDs that hold, scattered as real ones are. */
function nationalIdOf(index: number): string {
  const nine = String((1_000_003 + index * 947) % 999_999_937).padStart(9, '0');
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const rest = sum % 11;
  return nine + (rest < 2 ? rest : 11 - rest);
}

function ibanOf(index: number): string {
  const account = digits(10, index, 13).padStart(22, '0');
  const check = 98n - (BigInt(`${account}182700`) % 97n);
  return `IR${String(check).padStart(2, '0')}${account}`;
}

function hash(index: number, salt: number): number {
  const mixed = Math.imul(index ^ (salt << 20), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 4;
}
