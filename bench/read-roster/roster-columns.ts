const firstNames =
  'محمد علی فاطمه زهرا حسین مریم رضا معصومه مهدی سکینه امیرحسین زینب سعید لیلا ابوالفضل رقیه میلاد نرگس سیدمحمدرضا پریسا'.split(
    ' ',
  );
const lastNames =
  'محمدی حسینی احمدی رضایی مرادی کاوسی کریمی جعفری قاسمی رحیمی موسوی صادقی اکبری هاشمی ابراهیمی ژاله‌پور گودرزی چراغی پوریان یزدان‌پناه'.split(
    ' ',
  );
const endings = ['', ' نژاد', ' فر', ' پور', ' تهرانی', ' اصل', 'زاده', ' یزدی'];
const insurers = ['تامین اجتماعی', 'خدمات درمانی', 'نیروهای مسلح', 'سلامت ایرانیان'];
const cities = ['تهران', 'اصفهان', 'شیراز', 'تبریز', 'مشهد', 'یزد', 'کرمان', 'بندرعباس'];
const relations = ['اصلی', 'همسر', 'فرزند', 'پدر', 'مادر'];

export const headers =
  'ردیف,نام,نام خانوادگی,نام پدر,کد ملی,شماره شناسنامه,تاریخ تولد,جنسیت,نسبت,کد ملی بیمه شده اصلی,تلفن همراه,کد پرسنلی,طرح,نوع بیمه پایه,شماره شبا,شهر,تاریخ شروع پوشش,حق بیمه'.split(
    ',',
  );

/** A cell of a made roster: a number, a text of a small vocabulary, or a text that hardly comes twice. */
export type MadeCell = number | { common: string } | { single: string };

/** The same row for the same number, on every machine. */
export function makeRow(index: number): MadeCell[] {
  const pick = (words: readonly string[], salt: number): string =>
    words[hash(index, salt) % words.length] ?? '';
  const digits = (length: number, salt: number): string =>
    String(hash(index, salt) + index)
      .padStart(length, '0')
      .slice(-length);
  return [
    index + 1,
    { common: pick(firstNames, 1) },
    { common: pick(lastNames, 2) + pick(endings, 3) },
    { common: pick(firstNames, 4) },
    { single: digits(10, 5) },
    hash(index, 6) % 100_000,
    { common: `13${digits(2, 7)}/0${1 + (index % 9)}/${10 + (hash(index, 8) % 20)}` },
    { common: index % 2 === 0 ? 'مرد' : 'زن' },
    { common: pick(relations, 9) },
    index % 3 === 0 ? { single: digits(10, 10) } : { common: '0089999999' },
    { single: `09${digits(9, 11)}` },
    10_000 + (index >> 2),
    { common: `طرح ${1 + (index % 4)}` },
    { common: pick(insurers, 12) },
    { single: `IR${digits(10, 13)}${digits(10, 14)}${digits(4, 15)}` },
    { common: pick(cities, 16) },
    { common: '1404/01/01' },
    12_500_000,
  ];
}

function hash(index: number, salt: number): number {
  const mixed = Math.imul(index ^ (salt << 20), 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 4;
}
