import type { CanonicalName } from '../../../persian/canonical-name.ts';
import type { ColumnKey } from './columns.ts';
import type { Finding } from './findings.ts';
import type { RosterAction } from './judge-cell-action.ts';
import type { JudgedDateCell } from './judge-cell-date.ts';
import type { Gender } from './judge-cell-gender.ts';
import type { BothNames } from './judge-cell-name.ts';
import type { PersonId } from './judge-cell-national-id.ts';
import type { RelationReading } from './judge-cell-relation.ts';
import type { JudgedCell } from './judged-cell.ts';
import type { DependencyClass } from './relation-words.ts';

type TypedCells = {
  firstName: JudgedCell<CanonicalName>;
  lastName: JudgedCell<CanonicalName>;
  fullName: JudgedCell<BothNames>;
  nationalId: JudgedCell<PersonId>;
  primaryNationalId: JudgedCell<PersonId>;
  accountOwnerNationalId: JudgedCell<PersonId>;
  birthDate: JudgedDateCell;
  coveredFrom: JudgedDateCell;
  coveredUntil: JudgedDateCell;
  gender: JudgedCell<Gender>;
  relation: JudgedCell<RelationReading>;
  dependencyClass: JudgedCell<DependencyClass>;
  /** Rials. */
  premium: JudgedCell<number>;
  action: JudgedCell<RosterAction>;
};

/** A cell for every column the sheet has, blank cells too; columns the sheet lacks are absent. */
export type JudgedCells = TypedCells & Record<Exclude<ColumnKey, keyof TypedCells>, JudgedCell<string>>;

/** What is certain about the person of a row. A held row may lack any of it. */
export type RowPerson = {
  id?: PersonId;
  first?: CanonicalName;
  last?: CanonicalName;
  /** Both names stood in one cell, so where the first ends is a guess. */
  splitGuessed?: true;
};

/**
 * `good` is applied; `held` waits for a certain ID and name; `merged` repeats a row that is kept; `aside` was set aside
 * by a person.
 */
export type RowStanding = 'good' | 'held' | 'merged' | 'aside';

export type JudgedRow = {
  rowNumber: number;
  cells: Partial<JudgedCells>;
  /** Columns nobody has a name for, as the file has them, by column index. */
  extra: { index: number; header: string; raw: string }[];
  person: RowPerson;
  standing: RowStanding;
  /** Every cell's finding; those across rows come with the settlement. */
  findings: Finding[];
};
