import { persianDigits } from '../../persian/digits.ts';

export const common = {
  step: (step: number, of: number) => `گام ${persianDigits(step)} از ${persianDigits(of)}`,
  pages: 'صفحه‌های فهرست',
  page: (page: number, of: number) => `صفحهٔ ${persianDigits(page)} از ${persianDigits(of)}`,
  previousPage: 'صفحهٔ قبل',
  nextPage: 'صفحهٔ بعد',
  sortBy: (column: string) => `مرتب کردن بر پایهٔ ${column}`,
  percentDone: (percent: number) => `${persianDigits(percent)}٪`,
};
