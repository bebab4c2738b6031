/** A table as text that Excel opens rightly in any language: UTF-8 with its mark, commas, CRLF. */
export function csvText(
  header: readonly string[],
  rows: Iterable<readonly (string | number | undefined)[]>,
): string {
  let text = `\ufeff${lineOf(header)}`;
  for (const row of rows) text += lineOf(row);
  return text;
}

function lineOf(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** What a spreadsheet could run gets an apostrophe before it. */
function cellOf(cell: string | number | undefined): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
