const escapeBytes = 7;

/**
 * `_x000D_`: how a spreadsheet writes a character that XML cannot hold, and `_x005F_` the underscore that would
 * otherwise look like the beginning of one. Two of them may make one character outside the first plane.
 */
export function escapedPoint(
  source: Buffer,
  at: number,
  to: number,
): { point: number; bytes: number } | undefined {
  const first = codeUnit(source, at, to);
  if (first === undefined) return undefined;
  // No text may hold it, nor may the database.
  if (first === 0) return { point: 0xfffd, bytes: escapeBytes };
  if (first < 0xd800 || first > 0xdfff) return { point: first, bytes: escapeBytes };
  const second = codeUnit(source, at + escapeBytes, to);
  const pair = String.fromCharCode(first, second ?? 0).codePointAt(0) ?? 0;
  return pair > 0xffff ? { point: pair, bytes: 2 * escapeBytes } : { point: 0xfffd, bytes: escapeBytes };
}

function codeUnit(source: Buffer, at: number, to: number): number | undefined {
  // Only the letter is looked at first: underscores are common, escapes are not.
  if (at + escapeBytes > to || source[at + 1] !== 0x78) return undefined;
  const match = /^_x([0-9a-fA-F]{4})_$/.exec(source.toString('latin1', at, at + escapeBytes));
  return match?.[1] === undefined ? undefined : Number.parseInt(match[1], 16);
}
