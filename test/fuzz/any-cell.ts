import fc from 'fast-check';
import type { RawCell, RawRow } from '../../src/domain/roster/reading/raw-cell.ts';
import { nationalIdOf } from '../builders/rosters.ts';

const zeros = [0x30, 0x0660, 0x06f0];
const strewn = [
  '',
  '',
  '',
  '',
  ' ',
  '-',
  '\u200f',
  '\u200c',
  '\u00a0',
  "'",
  '.',
  '/',
  ',',
  '٬',
  '\u064b',
  '+',
];

/** Digits in any of three scripts, with what people and programs strew among them. */
const digits = fc
  .array(fc.tuple(fc.nat(9), fc.constantFrom(...zeros), fc.constantFrom(...strewn)), { maxLength: 26 })
  .map(list => list.map(([digit, zero, mark]) => String.fromCharCode(zero + digit) + mark).join(''));

const ids = Array.from({ length: 6 }, (_, index) => nationalIdOf(index));
const words = [
  ...ids,
  ...ids.map(id => id.replace(/^0+/, '')),
  ...['میلاد', 'ميلاد', 'سید علی', 'کاوسی', 'ژاله‌پور', 'مؤمنی', 'Milad', 'علی ۲', 'م?لاد', 'ءءء', 'عبدالله'],
  ...['مرد', 'زن', 'آقا', '1', '2', '۱', '12', 'اصلی', 'تبعی ۱', 'همسر', 'فرزند', 'پدر همسر', 'خود', 'ندارد'],
  ...[
    '-',
    '0',
    '۰۰',
    '',
    ' ',
    '#N/A',
    '####',
    '=A1',
    '="1"',
    'حذف',
    'افزودن',
    'ایران',
    'افغانستان',
    'A1234567',
  ],
  ...[
    '1365/08/26',
    '65/8/26',
    '26/8/65',
    '8/26/1965',
    '۲۶ آبان ۱۳۶۵',
    '1404/12/30',
    '13650826',
    '1365',
    '31733',
  ],
  ...[
    '1403/12/30',
    '0/0/0',
    '9999-12-31',
    '2026-06-02',
    '1916-05-31',
    '650826',
    '99/99/99',
    '1365-08-26 00:00',
  ],
  ...['09121234567', '9121234567', '+98 912 123 4567', '09121234567 / 09351234567', '98'.repeat(60), '00989'],
  ...[
    'IR062960000000100324200001',
    '062960000000100324200001',
    '1.58E+09',
    '4.99370899E+08',
    '499,370,899',
    '1e999',
  ],
  ...[
    '123456789012',
    '10101234567',
    '1111111111',
    '\ufeffکد',
    '\u202eکد ملی\u202c',
    '١٢٣٤٥',
    '1,000,000 ریال',
  ],
];

const unit = fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code));
const persianUnit = fc.integer({ min: 0x0600, max: 0x06ff }).map(code => String.fromCharCode(code));
const markUnit = fc.constantFrom(
  '\u200c',
  '\u200f',
  '\u202e',
  '\u2067',
  '\ufeff',
  '\u0000',
  '\u0654',
  '\u0300',
  '😀',
  '\ud800',
  '\udc00',
  '\ufdfa',
  '\n',
);
const anyText = fc.array(fc.oneof(unit, persianUnit, markUnit), { maxLength: 40 }).map(list => list.join(''));
/** As long as a cell can be, of the kinds that make patterns try every way. */
const longText = fc
  .tuple(
    fc.constantFrom('9', '98', '0', ' ', 'ی', '(', '1/', '\u0654', ',', '1,', 'a ', '#', '\u200c'),
    fc.constantFrom('', 'x', '؟'),
    fc.integer({ min: 500, max: 32_000 }),
  )
  .map(([part, end, length]) => part.repeat(Math.ceil(length / part.length)).slice(0, length) + end);

const cellText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.constantFrom(...words), weight: 12 },
  { arbitrary: digits, weight: 6 },
  { arbitrary: anyText, weight: 6 },
  { arbitrary: fc.tuple(fc.constantFrom(...words), anyText).map(([word, text]) => word + text), weight: 3 },
  { arbitrary: longText, weight: 1 },
);

const numberCell = fc
  .oneof(fc.double(), fc.integer({ min: -5, max: 120_000 }), fc.bigInt({ min: 0n, max: 10n ** 26n }))
  .map((number): RawCell => ({ text: String(number), kind: 'number', serial: Number(number) }));

const dateCell = fc
  .tuple(
    fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
    fc.boolean(),
  )
  .map(([date, isStored]): RawCell => {
    const day = date.toISOString().slice(0, 10);
    return {
      text: day,
      kind: 'date',
      date: day,
      ...(isStored && { serial: date.getTime() / 86_400_000 + 25_569 }),
    };
  });

/** Anything the reader may hand over, and some of what it may not. */
export const anyCell: fc.Arbitrary<RawCell | undefined> = fc.oneof(
  { arbitrary: cellText.map((text): RawCell => ({ text, kind: 'text' })), weight: 12 },
  { arbitrary: numberCell, weight: 3 },
  { arbitrary: dateCell, weight: 2 },
  { arbitrary: cellText.map((text): RawCell => ({ text, kind: 'error' })), weight: 1 },
  {
    arbitrary: fc.constantFrom('TRUE', 'FALSE').map((text): RawCell => ({ text, kind: 'boolean' })),
    weight: 1,
  },
  { arbitrary: fc.constant(undefined), weight: 2 },
);

/** Rows of a sheet below its header, with numbers that only grow. */
export function anyRows(columns: number, most: number): fc.Arbitrary<RawRow[]> {
  const row = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(anyCell, { minLength: 1, maxLength: columns }),
  );
  return fc.array(row, { minLength: 1, maxLength: most }).map(list => {
    let rowNumber = 1;
    return list.map(([gap, cells]): RawRow => {
      rowNumber += gap;
      return { rowNumber, cells };
    });
  });
}
