import type { ColumnKey } from '../columns.ts';
import type { IdType, PersonId } from '../judge-cell-national-id.ts';

/** A value of a member that a correction case has put right, as a row is held against it. */
export type CorrectedValue = {
  column: ColumnKey;
  /** What was wrong: of names their encoding key, of everything else what a cell is taken for. Undefined: nothing stood there. */
  before: string | undefined;
  after: string;
  /** Of another person's ID. */
  idType?: IdType | undefined;
  /** As it would be typed into the cell. */
  written: string;
  /** The day it was put right (ISO). */
  on: string;
};

/** An ID under which a member was listed wrongly. */
export type CorrectedId = {
  after: PersonId;
  on: string;
  /** Orthographic keys of the names she bears and bore. */
  firsts: readonly string[];
  lasts: readonly string[];
  /** Keys of first and last name together of whoever else this ID is known to be. */
  others: readonly string[];
};

/** Everything cases have put right in a contract and in those before it. Keys are texts of IDs. */
export type KnownCorrections = {
  values: ReadonlyMap<string, readonly CorrectedValue[]>;
  ids: ReadonlyMap<string, CorrectedId>;
};
