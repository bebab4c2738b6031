/** What PostgreSQL cannot keep in any text, whatever the encoding. */
const nul = /\0/g;
const special = /[\\\n\r\t\0]/;

/** One line of `COPY` in its text format, newline included. */
export function copyLine(fields: readonly (string | number | undefined)[]): string {
  let line = '';
  for (let at = 0; at < fields.length; at += 1)
    line += at === 0 ? field(fields[at]) : `\t${field(fields[at])}`;
  return `${line}\n`;
}

function field(value: string | number | undefined): string {
  if (value === undefined) return '\\N';
  if (typeof value === 'number') return String(value);
  return special.test(value) ? escaped(value) : value;
}

function escaped(text: string): string {
  return text
    .replace(nul, '')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}
