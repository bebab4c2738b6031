import type { ColumnKey } from './columns.ts';
import type { Suggestion } from './suggestion.ts';

type Nothing = Record<string, never>;
/** Two ways to read one date, as ISO days. */
export type DateReadings = { readings: string[] };

/**
 * What a finding's sentence needs, by code. Row numbers may name other rows; what stands in them never travels in a
 * finding, because who may see this row may not be allowed to see that one.
 */
export type FindingDetails = {
  'cell-shows-error': { shown: string };
  'formula-without-result': Nothing;
  'cell-too-long': Nothing;

  'national-id-missing': Nothing;
  'national-id-zeros-restored': { value: string };
  'national-id-cleaned': { value: string };
  'national-id-from-number': { value: string };
  'national-id-digits-lost': Nothing;
  'national-id-check-digit': { value: string };
  'national-id-too-short': { digits: number };
  'national-id-too-long': { digits: number };
  'national-id-all-equal': { value: string };
  'national-id-of-company': Nothing;
  'national-id-foreigner-unstated': Nothing;
  'national-id-is-mobile': Nothing;
  'national-id-not-digits': Nothing;

  'name-missing': Nothing;
  'name-latin': Nothing;
  'name-digit': Nothing;
  'name-foreign-script': Nothing;
  'name-damaged': Nothing;
  'name-too-long': Nothing;
  'name-foreign-letters': { letters: string[] };
  'full-name-one-word': Nothing;
  'full-name-split': { first: string; last: string };

  'date-unreadable': Nothing;
  'date-impossible': Nothing;
  'date-year-only': { year: number };
  'date-two-digit-year': { read: string };
  'date-rewritten': { read: string };
  'date-from-serial': { read: string };
  'date-ambiguous': DateReadings;
  'date-doubtful': DateReadings;
  'birth-in-future': { read: string };
  'birth-too-long-ago': { read: string };

  'gender-unreadable': Nothing;
  'gender-code-unknown': { code: string };
  'relation-unreadable': Nothing;
  'relation-code-unknown': { code: string };
  'dependency-class-unreadable': Nothing;
  'dependency-code-unknown': { code: string };
  'mobile-unreadable': Nothing;
  'mobile-completed': { value: string };
  'mobile-unknown-range': { value: string };
  'mobile-several': { value: string };
  'iban-unreadable': Nothing;
  'iban-check-digits': Nothing;
  'iban-completed': { value: string };
  'premium-unreadable': Nothing;
  'action-unreadable': Nothing;
  'plan-unknown': Nothing;

  'date-gregorian': { read: string };
  'name-with-title': Nothing;
  'mobile-missing': Nothing;

  'row-twice': { keptRow: number };
  'row-repeated': { otherRow: number };
  'id-on-two-people': { otherRow: number };
  /** `here`: in this contract as it stands; otherwise in an earlier one of the same people. */
  'id-known-as-another': { here: boolean };
  'id-shifted': { fromRow: number };
  /** A correction case has put this ID right on this day (ISO). */
  'id-corrected-since': { on: string; value: string };
  'corrected-since': { on: string };
  'names-swapped': Nothing;
  'first-name-is-fathers': Nothing;
  'first-name-near-fathers': { otherRow: number };
  'last-name-near-family': { otherRow: number };
  'gender-against-relation': Nothing;
  'gender-against-name': Nothing;
  'age-against-relation': { primaryRow: number };
  'relative-twice': { otherRow: number; relation: 'spouse' | 'father' | 'mother' };
  'mobile-shared': { otherRow: number; households: number };
  'account-owner-not-primary': Nothing;

  'primary-missing': Nothing;
  'primary-orphan': Nothing;
  'primary-is-self': Nothing;
  'primary-is-dependent': { primaryRow: number };
  'primary-held': { primaryRow: number };
  'primary-names-another': Nothing;
};

export type FindingCode = keyof FindingDetails;

/** Something the roster's judge says about a row, or about one cell of it. */
export type Finding = {
  [Code in FindingCode]: {
    code: Code;
    column?: ColumnKey;
    details: FindingDetails[Code];
    /** The employer's reason for letting an error stand: «روی کارت ملی هم همین است». */
    acceptedBecause?: string;
    /** The likeliest correction; two equally good ones are none. */
    suggestion?: Suggestion;
  };
}[FindingCode];
