/** «۴۲٪» or 42%, as the page's language writes it. */
export function formatPercent(percent: number): string {
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' }).format(percent / 100);
}
