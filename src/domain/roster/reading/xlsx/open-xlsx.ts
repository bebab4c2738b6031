import type { FileHandle } from 'node:fs/promises';
import type { RawRow, Workbook } from '../raw-cell.ts';
import { ReadError } from '../read-error.ts';
import { checkZipEntries } from './check-zip-entries.ts';
import { findParts, openPackage, type Package, type XlsxParts } from './find-parts.ts';
import { inflateEntry } from './inflate-entry.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet } from './read-sheet.ts';
import { readStyles } from './read-styles.ts';
import { readTableTotals, withoutTotals } from './read-table-totals.ts';
import { readXmlPart } from './read-xml-part.ts';
import { readZipDirectory } from './read-zip-directory.ts';
import { scanTags } from './scan-tags.ts';
import { SharedStrings } from './shared-strings.ts';
import { toUtf8 } from './to-utf8.ts';
import type { ZipEntry } from './zip-entry.ts';

export async function openXlsx(file: FileHandle, fileBytes: number): Promise<Workbook> {
  const entries = await readZipDirectory(file, fileBytes);
  checkZipEntries(entries, fileBytes);
  const find = openPackage(file, entries);
  await refuseMacros(find, entries);
  const parts = await findParts(find);
  if (parts.sheets.length === 0) throw new ReadError('empty', 'a workbook without sheets');
  return xlsxWorkbook(file, find, parts);
}

async function refuseMacros(find: Package, entries: readonly ZipEntry[]): Promise<void> {
  const types = find('[Content_Types].xml');
  const declared = types === undefined ? '' : await readXmlPart(types);
  // Only what is said of a part that is there: SheetJS declares a macro type for every .bin of files that have none.
  const isMacro = scanTags(declared).some(
    ({ name, attributes }) =>
      name === 'Override' && /macroEnabled|macrosheet|vbaProject/i.test(attributes['ContentType'] ?? ''),
  );
  if (isMacro || entries.some(({ name }) => /vbaProject\.bin$|(^|\/)macrosheets\//i.test(name))) {
    throw new ReadError('macro', 'a workbook with macros');
  }
}

async function xlsxWorkbook(file: FileHandle, find: Package, parts: XlsxParts): Promise<Workbook> {
  const dateStyles = parts.styles === undefined ? [] : readStyles(await readXmlPart(parts.styles));
  let strings: Promise<SharedStrings> | undefined;
  const stringBytes = parts.sharedStrings?.entry.bytes ?? 0;
  let share = 0;
  const loadStrings = async (sheetBytes: number) => {
    if (parts.sharedStrings === undefined) return new SharedStrings();
    const chunks = inflateEntry(parts.sharedStrings, done => {
      share = (done * stringBytes) / (stringBytes + sheetBytes);
    });
    return await readSharedStrings(toUtf8(chunks));
  };

  async function* rows(sheetIndex: number): AsyncGenerator<RawRow[], void, undefined> {
    const sheet = parts.sheets[sheetIndex];
    if (sheet === undefined) throw new RangeError(`there is no sheet ${sheetIndex}`);
    const sheetBytes = sheet.part.entry.bytes;
    strings ??= loadStrings(sheetBytes);
    const context = { strings: await strings, dateStyles, date1904: parts.date1904 };
    const chunks = inflateEntry(sheet.part, done => {
      share = (stringBytes + done * sheetBytes) / (stringBytes + sheetBytes);
    });
    const totals = await readTableTotals(find, sheet.part);
    for await (const batch of readSheet(toUtf8(chunks), context)) {
      const rows = totals.length === 0 ? batch : withoutTotals(batch, totals);
      if (rows.length > 0) yield rows;
    }
  }

  return {
    format: 'xlsx',
    sheets: parts.sheets.map(({ name, hidden }) => ({ name, hidden })),
    date1904: parts.date1904,
    rows,
    progress: () => share,
    close: () => file.close(),
  };
}
