import type { FileHandle } from 'node:fs/promises';
import { maxSheets } from '../limits.ts';
import { ReadError } from '../read-error.ts';
import type { EntrySource } from './inflate-entry.ts';
import { readRelationships } from './read-relationships.ts';
import { readWorkbookPart, type WorkbookPart } from './read-workbook-part.ts';
import { readXmlPart } from './read-xml-part.ts';
import type { ZipEntry } from './zip-entry.ts';

export type XlsxSheet = { name: string; hidden: boolean; part: EntrySource };

export type XlsxParts = {
  date1904: boolean;
  sheets: XlsxSheet[];
  styles: EntrySource | undefined;
  sharedStrings: EntrySource | undefined;
};

export type Package = (name: string) => EntrySource | undefined;

export function openPackage(file: FileHandle, entries: readonly ZipEntry[]): Package {
  const byName = new Map(entries.map(entry => [entry.name.toLowerCase().replace(/^\/+/, ''), entry]));
  return name => {
    const entry = byName.get(name.toLowerCase());
    return entry === undefined ? undefined : { file, entry };
  };
}

/** Follows the package's relations from its root to the sheets, for producers name their parts as they like. */
export async function findParts(find: Package): Promise<XlsxParts> {
  const main = await findWorkbookPart(find);
  const relations = await relationsOfPart(find, main);
  const byId = Map.groupBy(relations, ({ id }) => id);
  const workbook = readWorkbookPart(await readXmlPart(main));
  if (workbook.sheets.length > maxSheets) throw new ReadError('too-large', 'sheets without end');
  const only = (type: string): EntrySource | undefined => {
    const target = relations.find(relation => relation.type === type)?.target;
    return target === undefined ? undefined : find(target);
  };
  return {
    date1904: workbook.date1904,
    sheets: workbook.sheets.flatMap(sheet => findSheet(sheet)),
    styles: only('styles'),
    sharedStrings: only('sharedStrings'),
  };

  /** Sheets of charts and of dialogs have no rows. */
  function findSheet({ name, hidden, relationId }: WorkbookPart['sheets'][number]): XlsxSheet[] {
    const relation = byId.get(relationId)?.[0];
    if (relation === undefined) throw new ReadError('corrupt', `the sheet ${name} has no part`);
    if (relation.type !== 'worksheet') return [];
    const part = find(relation.target);
    if (part === undefined) throw new ReadError('corrupt', `the part ${relation.target} is missing`);
    return [{ name, hidden, part }];
  }
}

async function findWorkbookPart(find: Package): Promise<EntrySource> {
  const relations = await relationsOf(find, '_rels/.rels', '');
  const target = relations.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const part = find(target);
  if (part !== undefined && /\.xml$/i.test(target)) return part;
  if (/workbook\.bin$/i.test(target)) throw new ReadError('other-format', 'a binary workbook');
  const openDocument = find('mimetype');
  if (openDocument && (await readXmlPart(openDocument)).includes('opendocument.spreadsheet')) {
    throw new ReadError('other-format', 'an OpenDocument spreadsheet');
  }
  throw new ReadError('not-a-spreadsheet', 'a zip file without a workbook');
}

/** The relations of one part, from the folder beside it. */
export async function relationsOfPart(find: Package, { entry }: EntrySource) {
  const path = entry.name.replace(/^\/+/, '');
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, slash));
  const name = `${folder}/_rels/${path.slice(slash + 1)}.rels`;
  return await relationsOf(find, name.replace(/^\//, ''), folder);
}

async function relationsOf(find: Package, name: string, folder: string) {
  const part = find(name);
  return part === undefined ? [] : readRelationships(await readXmlPart(part), folder);
}
