import type { ColumnKey } from '../../../domain/roster/judging/columns.ts';
import type { Severity } from '../../../domain/roster/judging/severities.ts';
import type { Roster } from '../../../domain/roster/roster.ts';
import type { RowFinding } from '../../../domain/roster/roster-row.ts';
import type { AnnotatedRow } from '../../../domain/roster/workbook/annotate-rows.ts';
import { cellAsWritten } from '../../../domain/roster/workbook/cell-as-written.ts';
import type { Shell } from '../../../html/shell.ts';
import type { SheetCell } from '../../../platform/write-workbook.ts';
import { findingComment } from './finding-comment.ts';

/** How many comments may still be written, and whether some were left out. */
export type CommentBudget = { left: number; cut: boolean };

export const fills = {
  error: 'FBD9DD',
  warning: 'FDF1DC',
  note: 'E3F3EA',
  typed: 'DCE9F7',
  aside: 'E7E7E7',
} as const;

type Colouring = { roster: Roster; annotated: AnnotatedRow; budget: CommentBudget };
type Remark = { fill: string; texts: string[] };

/** A row of the file as it is written: every cell as it came, coloured where something is to be said of it. */
export function colouredCells(shell: Shell, { roster, annotated, budget }: Colouring): SheetCell[] {
  const { cells, row } = annotated;
  const keys = new Map(roster.columns.map(({ index, key }) => [index, key]));
  const remarks = row ? remarksOf(shell, roster, annotated) : new Map<number, Remark>();
  const width = Math.max(cells.length, ...[...remarks.keys()].map(index => index + 1));
  return Array.from({ length: width }, (_, index): SheetCell => {
    const key = keys.get(index);
    const judged = row?.cells.find(cell => cell.key === key);
    const value = cellAsWritten(cells[index], key, judged?.value);
    const remark = remarks.get(index);
    if (remark) return { value, fill: remark.fill, comment: commentOf(remark, budget) };
    return row?.standing === 'aside' ? { value, fill: fills.aside } : value;
  });
}

function commentOf({ texts }: Remark, budget: CommentBudget): string | undefined {
  if (texts.length === 0) return undefined;
  if (budget.left === 0) {
    budget.cut = true;
    return undefined;
  }
  budget.left -= 1;
  return texts.join('\n\n');
}

/** By column index. What is said of the row as a whole stands at its national ID. */
function remarksOf(shell: Shell, roster: Roster, { row, typedOver }: AnnotatedRow): Map<number, Remark> {
  const { rosterWorkbook: texts } = shell.t;
  const remarks = new Map<number, Remark>();
  const indexOf = (key: ColumnKey | undefined) => roster.columns.find(each => each.key === key)?.index;
  const whole = indexOf('nationalId') ?? 0;
  const add = (index: number, fill: string | undefined, text: string) => {
    const remark = remarks.get(index) ?? { fill: fill ?? fills.note, texts: [] };
    remark.texts.push(text);
    remarks.set(index, remark);
  };
  for (const finding of gravestFirst(row?.findings ?? [])) {
    const cell = row?.cells.find(({ key }) => key === finding.column);
    add(
      indexOf(finding.column) ?? whole,
      fills[finding.severity],
      findingComment(shell, finding, cell?.value),
    );
  }
  for (const [key, before] of typedOver) {
    const text = before === '' ? texts.wasEmpty : texts.typedOver(before);
    const index = indexOf(key) ?? whole;
    // A note about what was typed in is less to be seen than that somebody typed it.
    if (remarks.get(index)?.fill === fills.note)
      remarks.set(index, { fill: fills.typed, texts: remarks.get(index)?.texts ?? [] });
    add(index, fills.typed, text);
  }
  if (row?.standing === 'aside') add(whole, fills.aside, texts.aside);
  return remarks;
}

const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

function gravestFirst(findings: readonly RowFinding[]): RowFinding[] {
  return findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
}
