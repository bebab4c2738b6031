export type Delimiter = ',' | ';' | '\t';

const delimiters: readonly Delimiter[] = [',', ';', '\t'];
/** Excel's own first line, which says the delimiter and is no row. */
export const delimiterLine = /^sep=([,;\t])\r?\n/i;
const linesLooked = 20;

/** The one that cuts the first lines most evenly, unless the file says so itself. */
export function detectDelimiter(sample: string): Delimiter {
  const told = delimiterLine.exec(sample)?.[1];
  const known = delimiters.find(delimiter => delimiter === told);
  if (known !== undefined) return known;
  const lines = linesOutsideQuotes(sample);
  const scores = delimiters.map(delimiter => ({ delimiter, score: scoreOf(delimiter, lines) }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** How many lines have as many of it as most lines have, and then how many that is. */
function scoreOf(delimiter: Delimiter, lines: readonly string[]): number {
  const counts = lines.map(line => line.split(delimiter).length - 1).filter(count => count > 0);
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of frequency) best = Math.max(best, times * 1000 + Math.min(count, 999));
  return best;
}

function linesOutsideQuotes(sample: string): string[] {
  return sample
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, linesLooked)
    .filter(line => line.trim() !== '');
}
