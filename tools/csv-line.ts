/** A line of CSV (RFC 4180, but ended by a bare newline). Nothing in it is taken for a formula by a spreadsheet. */
export function csvLine(values: readonly (string | number)[]): string {
  return `${values.map(field).join(',')}\n`;
}

function field(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
