import type { ColumnKey } from './columns.ts';

/**
 * Why a suggestion is likely, as its sentence needs it. Row numbers may name other rows; what stands in them does not
 * travel, except for the suggested value itself, which whoever sees this roster can read in it.
 */
export type ReasonDetails = {
  /** One digit differs, or two neighbours are swapped, and the check digit of the suggested ID holds. */
  'one-digit-away': Record<string, never>;
  'two-digits-swapped': Record<string, never>;
  'primary-above': { rowsAbove: number };
  'same-personnel-number': { row: number };
  'same-iban': { row: number };
  'same-mobile': { row: number };
  /** The father's name on this row is the first name of that primary, and their last names are one. */
  'father-is-primary': { row: number };
  /** Whom the row names is a dependent of this primary. */
  'primary-of-named': { row: number };
  /** So many rows name the suggested ID as their primary's. */
  'named-by-family': { rows: number };
  /** The other ID column of a primary's own row. */
  'said-by-other-column': Record<string, never>;
  /** A member of this contract, or of an earlier contract with the same people behind it, has this name and this ID. */
  'known-member': Record<string, never>;
  /** A correction case has put it right. */
  'corrected-by-case': Record<string, never>;
  'usual-first-name': { name: string };
  'usual-last-name': { name: string };
  'usual-gender': { name: string };
  'said-by-relation': Record<string, never>;
  /** So many rows of the household write it this way. */
  'same-in-household': { rows: number };
  /** The cell of a neighbouring row fits this one, and so on for the whole run of rows. */
  'whole-run-shifted': { firstRow: number; lastRow: number };
};

export type ReasonCode = keyof ReasonDetails;
export type Reason = { [Code in ReasonCode]: { code: Code; details: ReasonDetails[Code] } }[ReasonCode];

/** `high`: several independent reasons, or one that chance hardly makes; `fair`: one reason. Less is not suggested. */
export type Confidence = 'high' | 'fair';

/** What to write instead, by column, as a person would type it into the cell. */
export type Suggestion = {
  edits: Partial<Record<ColumnKey, string>>;
  confidence: Confidence;
  reasons: Reason[];
  /** The row of the person meant, where the suggestion is a person of this roster. */
  row?: number;
};
