import { writeZip, type ZipOptions, type ZipPart } from './write-zip.ts';

/**
 * What a test may put into a cell. A string is text, a number a number, null nothing. `raw` is XML instead of
 * the whole `<c>` element; `runs` is text in several fonts, `date` a serial number shown as a day.
 */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { date: number }
  | { isoDate: string }
  | { error: string }
  | { formula: string; value: string }
  | { runs: string[]; phonetic?: string }
  | { raw: string };

export type TestSheet = {
  name?: string;
  rows: readonly (readonly TestCell[])[];
  hidden?: boolean;
};

export type TestWorkbook = {
  sheets: readonly TestSheet[];
  /** Where texts go; shared is what Excel does. */
  strings?: 'shared' | 'inline';
  date1904?: boolean;
  /** A namespace prefix before every element, as some producers write: `x` gives `<x:row>`. */
  prefix?: string;
  /** Rows and cells say where they are; true unless told. */
  addresses?: boolean;
  /** The number format of `{ date }` cells. */
  dateFormat?: string;
  /** More entries in the zip file, or other contents for its usual ones. */
  extra?: readonly ZipPart[];
  zip?: ZipOptions;
};

/** `writeXlsx([['نام', 'کد ملی'], ['میلاد', '0089999999']])` for one plain sheet, or a whole workbook. */
export function writeXlsx(what: TestWorkbook | TestSheet['rows']): Buffer {
  const workbook: TestWorkbook = 'sheets' in what ? what : { sheets: [{ rows: what }] };
  const parts = xlsxParts(workbook);
  const replaced = new Set(workbook.extra?.map(({ name }) => name));
  return writeZip(
    [...parts.filter(({ name }) => !replaced.has(name)), ...(workbook.extra ?? [])],
    workbook.zip,
  );
}

/** The parts before they are zipped, for tests that spoil them. */
export function xlsxParts(workbook: TestWorkbook): ZipPart[] {
  const texts = new Map<string, number>();
  const sheets = workbook.sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, workbook, texts),
  }));
  return [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(workbook) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelationships(sheets.length) },
    { name: 'xl/styles.xml', content: stylesXml(workbook.dateFormat ?? 'yyyy/mm/dd') },
    { name: 'xl/sharedStrings.xml', content: stringsXml([...texts.keys()], workbook.prefix) },
    ...sheets,
  ];
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function sheetXml(sheet: TestSheet, workbook: TestWorkbook, texts: Map<string, number>): string {
  const addressed = workbook.addresses !== false;
  const rows = sheet.rows.map((cells, rowIndex) => {
    const inside = cells.map((cell, columnIndex) => {
      const address = addressed ? ` r="${columnName(columnIndex)}${rowIndex + 1}"` : '';
      return cell === null && addressed ? '' : cellXml(cell, { address, texts, workbook });
    });
    return `<row${addressed ? ` r="${rowIndex + 1}"` : ''}>${inside.join('')}</row>`;
  });
  const body = `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  return declaration + withPrefix(body, workbook.prefix);
}

type CellContext = { address: string; texts: Map<string, number>; workbook: TestWorkbook };

function cellXml(cell: TestCell, context: CellContext): string {
  const { address } = context;
  if (cell === null) return `<c${address}/>`;
  if (typeof cell === 'number') return `<c${address}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c${address} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') return textXml(`<t xml:space="preserve">${escapeXml(cell)}</t>`, context);
  if ('raw' in cell) return cell.raw;
  if ('date' in cell) return `<c${address} s="1"><v>${cell.date}</v></c>`;
  if ('isoDate' in cell) return `<c${address} s="1" t="d"><v>${cell.isoDate}</v></c>`;
  if ('error' in cell) return `<c${address} t="e"><v>${escapeXml(cell.error)}</v></c>`;
  if ('formula' in cell) {
    return `<c${address} t="str"><f>${escapeXml(cell.formula)}</f><v>${escapeXml(cell.value)}</v></c>`;
  }
  const runs = cell.runs.map(run => `<r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(run)}</t></r>`);
  const phonetic = cell.phonetic === undefined ? '' : `<rPh sb="0" eb="1"><t>${cell.phonetic}</t></rPh>`;
  return textXml(runs.join('') + phonetic, context);
}

function textXml(inside: string, { address, texts, workbook }: CellContext): string {
  if (workbook.strings === 'inline') return `<c${address} t="inlineStr"><is>${inside}</is></c>`;
  const index = texts.get(inside) ?? texts.size;
  texts.set(inside, index);
  return `<c${address} t="s"><v>${index}</v></c>`;
}

function stringsXml(items: readonly string[], prefix: string | undefined): string {
  const inside = items.map(item => `<si>${item}</si>`).join('');
  return (
    declaration + withPrefix(`<sst xmlns="${main}" uniqueCount="${items.length}">${inside}</sst>`, prefix)
  );
}

function workbookXml({ sheets, date1904, prefix }: TestWorkbook): string {
  const list = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(name ?? `برگه ${index + 1}`)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const settings = `<workbookPr${date1904 ? ' date1904="1"' : ''}/>`;
  const body = `<workbook xmlns="${main}" xmlns:r="${relation}">${settings}<sheets>${list.join('')}</sheets></workbook>`;
  return declaration + withPrefix(body, prefix);
}

function workbookRelationships(sheets: number): string {
  const toSheets = Array.from({ length: sheets }, (_, index): [string, string, string] => [
    `rId${index + 1}`,
    'worksheet',
    `worksheets/sheet${index + 1}.xml`,
  ]);
  return relationships([
    ...toSheets,
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdStrings', 'sharedStrings', '/xl/sharedStrings.xml'],
  ]);
}

function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const inside = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelation}">${inside.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const overrides = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  );
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${contentType}.sharedStrings+xml"/>${overrides.join('')}</Types>`;
}

/** Style 0 shows numbers as they are, style 1 as days. */
function stylesXml(dateFormat: string): string {
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeXml(dateFormat)}"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`;
}

function withPrefix(xml: string, prefix: string | undefined): string {
  if (prefix === undefined) return xml;
  return xml
    .replace(/<(\/?)(\w)/g, `<$1${prefix}:$2`)
    .replace(`xmlns="${main}"`, `xmlns:${prefix}="${main}"`);
}

function columnName(index: number): string {
  const letter = String.fromCharCode(0x41 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`);
}
