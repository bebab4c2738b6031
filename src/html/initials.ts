/** First letters of the first two words, kept apart: joined letters would read as a word. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .filter(word => word !== '')
    .slice(0, 2)
    .map(word => Array.from(word)[0])
    .join('\u200c');
}
