/** Number formats that every Excel knows by number and that show a day or a time. */
export function isDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

const literals = /"[^"]*"|\\.|_.|\*./gs;
// A bracket within brackets begins anew, so that many that open and never close are passed over once.
/** Colours, conditions, and locales with their calendar, such as `[$-fa-IR,96]`; not elapsed hours, `[hh]`. */
const brackets = /\[(?!(?:h+|m+|s+)\])[^\][]*\]/gi;

/** Only the first section counts: it is the one for positive numbers, which days are. */
export function isDateFormatCode(code: string): boolean {
  // Excel allows 255 characters; an endless one is not worth its time.
  const bare = code.slice(0, 1000).replace(literals, '').replace(brackets, '').split(';', 1)[0] ?? '';
  return /[dmyhs]/i.test(bare.replace(/general/i, ''));
}
