/** Everything that a letter's paper says, in the words of its language; filled into letter.typ. */
export type LetterText = {
  title: string;
  /** The letterhead. */
  policyholder: string;
  number: string;
  date: string;
  madeOn: { year: number; month: number; day: number };
  enclosure: string;
  recipient: string;
  subject: string;
  greeting: string;
  body: string;
  reason: string | null;
  closing: string;
  people: readonly {
    row: string;
    name: string;
    id: string;
    changes: readonly { field: string; before: string; after: string }[];
  }[];
  words: {
    opening: string;
    number: string;
    date: string;
    enclosure: string;
    subject: string;
    letterNumber: string;
    /** With `{page}` and `{pages}` in it. */
    page: string;
    columns: readonly [string, string, string, string, string, string];
    regards: string;
    signature: readonly string[];
    stamp: string;
  };
};
