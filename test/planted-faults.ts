import type { FindingCode } from '../src/domain/roster/judging/findings.ts';

/** What each fault that test rosters plant is found as; one of several where it can take more than one form. */
export const foundAs: Record<string, FindingCode[]> = {
  'nid-typo': ['national-id-check-digit'],
  'nid-swap': ['national-id-check-digit'],
  'nid-mobile': ['national-id-is-mobile'],
  'nid-precision-lost': ['national-id-digits-lost'],
  'nid-lost-zero': ['national-id-zeros-restored'],
  'nid-of-another': ['id-on-two-people'],
  'nid-of-another:holder': ['id-on-two-people'],
  'row-twice': ['row-repeated', 'row-twice'],
  'row-twice:copy': ['row-twice'],
  'self-link': ['primary-is-self'],
  chain: ['primary-is-dependent', 'primary-held'],
  'orphan-typo': ['national-id-check-digit', 'primary-orphan'],
  'orphan-unknown': ['primary-orphan'],
  'date-impossible': ['date-impossible'],
  'date-compact': ['date-rewritten'],
  'date-two-digit': ['date-two-digit-year', 'date-ambiguous'],
  'date-gregorian': ['date-gregorian', 'date-doubtful'],
  'gender-contradicts': ['gender-against-relation', 'gender-against-name'],
  'mobile-bad': ['mobile-unreadable', 'mobile-missing'],
  'mobile-missing': ['mobile-missing'],
  'name-title': ['name-with-title'],
  'names-swapped': ['names-swapped'],
  'surname-typo': ['last-name-near-family'],
  'name-typo': ['first-name-near-fathers'],
};
