/** A cell with content. Empty cells are `undefined`; cells and rows are never changed after they are made. */
export type RawCell = {
  /**
   * For text, what the file holds, untrimmed; for a number, the file's own digits; for a date, its ISO day; for a
   * formula whose result the file does not hold, an `error`, the formula with its `=`.
   */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** The stored number, for numbers and for dates that are stored as numbers. */
  readonly serial?: number;
  /** ISO day, only when the cell's own format says that it is a day. */
  readonly date?: string;
};

/** A row with at least one cell with content. */
export type RawRow = {
  /** As the person's own program shows it, from 1; for CSV the number of the record. */
  readonly rowNumber: number;
  /** By column, 0 = A; it ends at the last cell with content. */
  readonly cells: readonly (RawCell | undefined)[];
};

export type ReadRefusal =
  | 'empty'
  | 'not-a-spreadsheet'
  | 'truncated'
  | 'corrupt'
  | 'password-protected'
  | 'macro'
  | 'too-large'
  | 'bomb'
  | 'html-page'
  | 'entity-declaration'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'old-format-unreadable'
  | 'other-format';

export type Workbook = {
  readonly format: 'xlsx' | 'xls' | 'csv';
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Days are counted from 1904, also those that stand as bare numbers. */
  readonly date1904: boolean;
  /**
   * Batches of rows in the file's order. May be called again, and left early. Damage may show only at the
   * end of the file, as a `ReadError`: nothing read from a sheet counts before the iteration has ended well.
   */
  rows(sheetIndex: number): AsyncIterable<RawRow[]>;
  /** 0 to 1: how much of the sheet being read has been read. */
  progress(): number;
  close(): Promise<void>;
};
