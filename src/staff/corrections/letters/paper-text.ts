/** On one line, and without marks that would turn the order of the words around it. */
export function plain(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A number or code that is read from its left whatever surrounds it: 1405/1401/P1. */
export function leftToRight(text: string): string {
  return `\u2066${plain(text)}\u2069`;
}
