import type { SharedStrings } from './shared-strings.ts';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: SharedStrings;
  /** By style, whether it shows a number as a day. */
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
};
