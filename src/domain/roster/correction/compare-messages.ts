import type { CellEdits } from '../judging/edit-cells.ts';
import type { MappedColumn } from '../judging/suggest-mapping.ts';
import type { ReadRefusal } from '../reading/raw-cell.ts';
import type { Compared } from './compare-sheets.ts';

export type ComparingTask = {
  earlierPath: string;
  correctedPath: string;
  sheetIndex: number;
  headerRow: number;
  columns: MappedColumn[];
  edits: CellEdits;
};

export type ComparingAnswer = Compared | { ok: false; why: ReadRefusal };
