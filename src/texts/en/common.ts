import type { Texts } from '../fa.ts';

export const common: Texts['common'] = {
  step: (step, of) => `Step ${step} of ${of}`,
  pages: 'Pages of the list',
  page: (page, of) => `Page ${page} of ${of}`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  sortBy: column => `Sort by ${column}`,
  percentDone: percent => `${percent}%`,
};
