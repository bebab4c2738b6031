import fc from 'fast-check';
import type { ZipPart } from '../builders/write-zip.ts';

export type Damage<Of> = (whole: Of) => Of;

const place = fc.nat(1 << 20);
const someBytes = fc.oneof(
  fc.constantFrom(
    '00',
    'ff',
    '0000',
    'ffff',
    '00000000',
    'ffffffff',
    'ffffff7f',
    'feffffffffffffff',
    'ffffffffffffffff',
  ),
  fc.constantFrom(
    '504b0304',
    '504b0102',
    '504b0506',
    '504b0606',
    '504b0607',
    '3c',
    '3e',
    '22',
    '0a',
    '09',
    'efbbbf',
    '2c',
  ),
  fc.uint8Array({ minLength: 1, maxLength: 4 }).map(bytes => Buffer.from(bytes).toString('hex')),
);

/** Bytes overwritten, cut out, doubled, or cut off; near the end, where a zip file says what it is, as often as elsewhere. */
const byteDamage: fc.Arbitrary<Damage<Buffer>> = fc
  .record({
    at: place,
    fromEnd: fc.boolean(),
    how: fc.constantFrom('write', 'write', 'write', 'insert', 'cut', 'double', 'end'),
    bytes: someBytes,
    length: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3000 })),
  })
  .map(({ at, fromEnd, how, bytes, length }) => whole => {
    const size = Math.max(1, whole.length);
    const start = fromEnd ? Math.max(0, size - 1 - (at % Math.min(size, 700))) : at % size;
    const [before, after] = [whole.subarray(0, start), whole.subarray(start)];
    const written = Buffer.from(bytes, 'hex');
    if (how === 'write') return Buffer.concat([before, written, after.subarray(written.length)]);
    if (how === 'insert') return Buffer.concat([before, written, after]);
    if (how === 'cut') return Buffer.concat([before, after.subarray(length)]);
    if (how === 'double') return Buffer.concat([before, after.subarray(0, length), after]);
    return before;
  });

function several<Of>(damage: fc.Arbitrary<Damage<Of>>, most: number): fc.Arbitrary<Damage<Of>> {
  return fc
    .array(damage, { minLength: 1, maxLength: most })
    .map(list => whole => list.reduce((spoilt, each) => each(spoilt), whole));
}

export const damagedBytes = several(byteDamage, 4);

const values = fc.constantFrom(
  ...[
    '',
    '0',
    '-1',
    '1',
    '4294967295',
    '99999999999999999999',
    '1e9',
    'NaN',
    'A1048577',
    'XFE1',
    'ZZZZZZ1',
    'A0',
  ],
  ...[
    '&#0;',
    '&#xFFFFFFFF;',
    '&lol;',
    '&',
    '_x0000_',
    '_xD800_',
    '\0',
    '\u202e',
    '😀',
    '../../x.xml',
    '/',
    '\\',
  ],
  ...[
    'inlineStr',
    'str',
    's',
    'd',
    'e',
    'b',
    'zz',
    '1'.repeat(50_000),
    'A'.repeat(70_000),
    'A1:B9',
    'A9:A1',
    '1986-11-17',
  ],
);
const fragments = fc.constantFrom(
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '<',
    '>',
    '"',
    '/',
    '</',
  ],
  ...[
    '<row>',
    '</row>',
    '<row r="1">',
    '<c>',
    '</c>',
    '<c r="A1"><v>1</v></c>',
    '<v>',
    '</v>',
    '<f>',
    '</f>',
    '<v/>',
  ],
  ...[
    '<is>',
    '<t>',
    '</t>',
    '<si>',
    '</si>',
    '<si/>',
    '<rPh>',
    '<sheetData>',
    '</sheetData>',
    '<sheetData/>',
    '</sst>',
  ],
  ...[
    '<sheet name="x" r:id="rId1"/>',
    '<Override ContentType="x">',
    '<a '.repeat(3000),
    '<a b="'.repeat(500),
  ],
  ...[
    '('.repeat(40_000),
    '<!---->'.repeat(500),
    '<si><t>x</t></si>'.repeat(2000),
    '<row><c><v>1</v></c></row>'.repeat(800),
  ],
);

/** Tags and texts of XML left out, doubled, swapped, or with other values in them. */
const xmlDamage: fc.Arbitrary<Damage<string>> = fc
  .record({
    at: place,
    to: place,
    how: fc.constantFrom('drop', 'double', 'swap', 'attribute', 'attribute', 'text', 'text', 'insert', 'end'),
    value: values,
    fragment: fragments,
  })
  .map(({ at, to, how, value, fragment }) => xml => {
    const tokens = xml.match(/<[^>]*>?|[^<]+/g) ?? [];
    const count = Math.max(1, tokens.length);
    const [one, other] = [at % count, to % count];
    const token = tokens[one] ?? '';
    if (how === 'drop') tokens.splice(one, 1);
    if (how === 'double') tokens.splice(one, 0, token);
    if (how === 'swap') [tokens[one], tokens[other]] = [tokens[other] ?? '', token];
    if (how === 'insert') tokens.splice(one, 0, fragment);
    if (how === 'end') tokens.length = one;
    if (how === 'text') tokens[one] = token.startsWith('<') ? `${token}${value}` : value;
    if (how === 'attribute') tokens[one] = withAttribute(token, to, value);
    return tokens.join('');
  });

function withAttribute(tag: string, which: number, value: string): string {
  const attributes = tag.match(/="[^"]*"/g) ?? [];
  const chosen = attributes[which % Math.max(1, attributes.length)];
  return chosen === undefined ? tag : tag.replace(chosen, () => `="${value}"`);
}

const damagedXml = several(xmlDamage, 3);

const claims = fc.record(
  {
    bytes: fc.oneof(fc.nat(100_000), fc.constantFrom(0xffffffff, 0xfffffffe)),
    packedBytes: fc.oneof(fc.nat(100_000), fc.constantFrom(0xffffffff)),
    crc: fc.nat(),
    flags: fc.nat(0xffff),
    method: fc.constantFrom(0, 8, 9, 12, 14, 93, 99),
    offset: fc.oneof(fc.nat(20_000), fc.constantFrom(0xffffffff)),
  },
  { requiredKeys: [] },
);

/** Parts spoilt inside before they are packed with honest checksums, and parts lost, doubled, moved, or lied about. */
const partDamage: fc.Arbitrary<Damage<readonly ZipPart[]>> = fc
  .record({
    at: place,
    to: place,
    how: fc.constantFrom(
      'xml',
      'xml',
      'xml',
      'xml',
      'bytes',
      'drop',
      'double',
      'move',
      'rename',
      'lie',
      'store',
    ),
    xml: damagedXml,
    bytes: damagedBytes,
    claims,
  })
  .map(({ at, to, how, xml, bytes, claims: lies }) => parts => {
    const list = [...parts];
    const one = at % Math.max(1, list.length);
    const part = list[one];
    const other = list[to % list.length];
    if (!part || !other) return parts;
    const content = Buffer.from(part.content as Uint8Array);
    if (how === 'xml') list[one] = { ...part, content: xml(content.toString('utf8')) };
    if (how === 'bytes') list[one] = { ...part, content: bytes(content) };
    if (how === 'drop') list.splice(one, 1);
    if (how === 'double') list.push(part);
    if (how === 'move') list.splice(one, 1).forEach(moved => void list.unshift(moved));
    if (how === 'rename') list[one] = { ...part, name: other.name };
    if (how === 'lie') list[one] = { ...part, claims: lies };
    if (how === 'store') list[one] = { ...part, stored: true };
    return list;
  });

export const damagedParts = several(partDamage, 3);
