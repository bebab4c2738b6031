import type { Cell, CommentMargins } from 'exceljs';

const margins: Partial<CommentMargins> = { insetmode: 'custom', inset: [0.1, 0.1, 0.1, 0.1] };

/** A box of so many columns shows about so many characters a line. */
const boxColumns = 3;
const charactersALine = 48;
const mostLines = 30;

/** A comment in a box that shows the whole of it: the writer's own box holds four short lines, whatever stands in it. */
export function writeComment(cell: Cell, text: string): void {
  cell.note = { texts: [{ text }], margins };
  const { _comment: comment } = cell as Cell & { _comment?: { model: object } };
  if (!comment) return;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / charactersALine)), 1);
  const left = Number(cell.col) + 0.1;
  const top = Math.max(Number(cell.row) - 2, 0) + 0.5;
  const anchor = { left, top, right: left + boxColumns, bottom: top + Math.min(lines, mostLines) };
  // The writer reads the box's place from the comment's model, which offers no other way to give it.
  Object.defineProperty(comment, 'model', { value: { ...comment.model, anchor } });
}
