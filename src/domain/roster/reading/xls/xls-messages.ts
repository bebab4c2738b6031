import type { RawRow, ReadRefusal } from '../raw-cell.ts';

/** Rows of a sheet from a place on; the worker remembers nothing between two questions. */
export type XlsQuestion = { id: number; sheetIndex: number; from: number };

export type XlsOpened = { sheets: { name: string; hidden: boolean; rows: number }[]; date1904: boolean };

export type XlsAnswer =
  | { kind: 'opened'; opened: XlsOpened }
  | { kind: 'rows'; id: number; rows: RawRow[]; next: number }
  | { kind: 'refused'; id: number | undefined; why: ReadRefusal };
