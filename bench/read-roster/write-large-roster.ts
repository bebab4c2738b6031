import { xlsxParts } from '../../test/builders/write-xlsx.ts';
import { createZip } from './append-zip.ts';
import { headers, type MadeCell, makeRow } from './roster-columns.ts';

/** What the sheet holds: a header row and `row(0)` to the last. */
export type RowSource = { headers: readonly string[]; row(index: number): MadeCell[] };

/** Where producers put texts: Excel, streaming writers, and LibreOffice when a cell has more than one font. */
export type TextStyle = 'shared' | 'inline' | 'rich';

const rowsInPiece = 200;
const sheetStart =
  '<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

/** A roster of 18 Persian columns; at a million rows its shared strings are 3.3 million different ones. */
export async function writeLargeRoster(
  path: string,
  { rows, style, source = { headers, row: makeRow } }: { rows: number; style: TextStyle; source?: RowSource },
): Promise<void> {
  const strings = new StringTable();
  const zip = createZip(path);
  for (const { name, content } of xlsxParts({ sheets: [{ rows: [] }] })) {
    if (!/sheet1\.xml|sharedStrings\.xml/.test(name)) await zip.add(name, [String(content)]);
  }
  await zip.add(
    'xl/worksheets/sheet1.xml',
    sheetPieces(rows, source, cell => textCell(cell, style, strings)),
  );
  await zip.add('xl/sharedStrings.xml', strings.pieces(style));
  zip.end();
}

type Place = { text: string; single: boolean; address: string };

function* sheetPieces(rows: number, source: RowSource, write: (place: Place) => string): Generator<string> {
  yield sheetStart;
  for (let first = 0; first <= rows; first += rowsInPiece) {
    let piece = '';
    for (let index = first; index < Math.min(first + rowsInPiece, rows + 1); index += 1) {
      const cells: MadeCell[] =
        index === 0 ? source.headers.map(common => ({ common })) : source.row(index - 1);
      piece += `<row r="${index + 1}" spans="1:18">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${index + 1}`, write)).join('')}</row>`;
    }
    yield piece;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(cell: MadeCell, address: string, write: (place: Place) => string): string {
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if ('common' in cell) return write({ text: cell.common, single: false, address });
  return write({ text: cell.single, single: true, address });
}

function textCell({ text, single, address }: Place, style: TextStyle, strings: StringTable): string {
  if (style === 'inline') return `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<c r="${address}" s="0" t="s"><v>${strings.indexOf(text, single)}</v></c>`;
}

/** Texts that hardly come twice are not looked up, so that a table of millions fits. */
class StringTable {
  readonly #common = new Map<string, number>();
  readonly #texts: string[] = [];

  indexOf(text: string, single: boolean): number {
    const known = single ? undefined : this.#common.get(text);
    if (known !== undefined) return known;
    const index = this.#texts.push(text) - 1;
    if (!single) this.#common.set(text, index);
    return index;
  }

  *pieces(style: TextStyle): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${this.#texts.length}">`;
    for (let first = 0; first < this.#texts.length; first += 1000) {
      yield this.#texts
        .slice(first, first + 1000)
        .map(style === 'rich' ? richItem : plainItem)
        .join('');
    }
    yield '</sst>';
  }
}

function plainItem(text: string): string {
  return `<si><t>${text}</t></si>`;
}

function richItem(text: string): string {
  const half = text.length >> 1;
  const run = (part: string) =>
    `<r><rPr><sz val="10"/><rFont val="Vazirmatn"/><family val="2"/></rPr><t xml:space="preserve">${part}</t></r>`;
  return `<si>${run(text.slice(0, half))}${run(text.slice(half))}</si>`;
}
