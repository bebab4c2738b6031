import type { Finding, FindingCode } from './findings.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A note says what was repaired; a warning leaves a doubt; an error leaves the value out. */
const severities: Record<FindingCode, Severity> = {
  'cell-shows-error': 'error',
  'formula-without-result': 'error',
  'cell-too-long': 'error',

  'national-id-missing': 'error',
  'national-id-zeros-restored': 'note',
  'national-id-cleaned': 'note',
  'national-id-from-number': 'note',
  'national-id-digits-lost': 'error',
  'national-id-check-digit': 'error',
  'national-id-too-short': 'error',
  'national-id-too-long': 'error',
  'national-id-all-equal': 'error',
  'national-id-of-company': 'error',
  'national-id-foreigner-unstated': 'error',
  'national-id-is-mobile': 'error',
  'national-id-not-digits': 'error',

  'name-missing': 'error',
  'name-latin': 'error',
  'name-digit': 'error',
  'name-foreign-script': 'error',
  'name-damaged': 'error',
  'name-too-long': 'error',
  'name-foreign-letters': 'warning',
  'full-name-one-word': 'error',
  'full-name-split': 'note',

  'date-unreadable': 'error',
  'date-impossible': 'error',
  'date-year-only': 'warning',
  'date-two-digit-year': 'note',
  'date-rewritten': 'note',
  'date-from-serial': 'note',
  'date-ambiguous': 'warning',
  'date-doubtful': 'warning',
  'birth-in-future': 'error',
  'birth-too-long-ago': 'error',

  'gender-unreadable': 'error',
  'gender-code-unknown': 'warning',
  'relation-unreadable': 'error',
  'relation-code-unknown': 'warning',
  'dependency-class-unreadable': 'error',
  'dependency-code-unknown': 'warning',
  'mobile-unreadable': 'error',
  'mobile-completed': 'note',
  'mobile-unknown-range': 'warning',
  'mobile-several': 'warning',
  'iban-unreadable': 'error',
  'iban-check-digits': 'error',
  'iban-completed': 'note',
  'premium-unreadable': 'error',
  'action-unreadable': 'error',
  'plan-unknown': 'warning',

  'date-gregorian': 'note',
  'name-with-title': 'note',
  'mobile-missing': 'note',

  'row-twice': 'note',
  'row-repeated': 'note',
  'id-on-two-people': 'error',
  'id-known-as-another': 'error',
  'id-shifted': 'error',
  'id-corrected-since': 'error',
  'corrected-since': 'warning',
  'names-swapped': 'warning',
  'first-name-is-fathers': 'warning',
  'first-name-near-fathers': 'warning',
  'last-name-near-family': 'warning',
  'gender-against-relation': 'warning',
  'gender-against-name': 'warning',
  'age-against-relation': 'warning',
  'relative-twice': 'warning',
  'mobile-shared': 'warning',
  'account-owner-not-primary': 'warning',

  'primary-missing': 'warning',
  'primary-orphan': 'warning',
  'primary-is-self': 'warning',
  'primary-is-dependent': 'warning',
  'primary-held': 'warning',
  'primary-names-another': 'warning',
};

/** An error that the employer let stand is no error any more, but stays to be seen. */
export function severityOf(finding: Pick<Finding, 'code' | 'acceptedBecause'>): Severity {
  return finding.acceptedBecause === undefined ? severities[finding.code] : 'note';
}
