export type Contract = {
  id: number;
  number: string;
  title: { fa: string; en: string };
  policyholder: { id: number; fa: string; en: string };
  jalaliYear: number;
  startsOn: Temporal.PlainDate;
  /** The last covered day. */
  endsOn: Temporal.PlainDate;
  proofs: readonly string[];
  massLeavePercent: number;
  /** The employer signs a letter before anything of a correction case is put right. */
  paperLetter: boolean;
};

export type ContractRow = {
  id: number;
  number: string;
  title_fa: string;
  title_en: string;
  jalali_year: number;
  starts_on: string;
  ends_on: string;
  policyholder_id: number;
  policyholder_fa: string;
  policyholder_en: string;
  proofs: string[];
  mass_leave_percent: number;
  paper_letter: boolean;
};

export function contractFrom(row: ContractRow): Contract {
  return {
    id: row.id,
    number: row.number,
    title: { fa: row.title_fa, en: row.title_en },
    policyholder: { id: row.policyholder_id, fa: row.policyholder_fa, en: row.policyholder_en },
    jalaliYear: row.jalali_year,
    startsOn: Temporal.PlainDate.from(row.starts_on),
    endsOn: Temporal.PlainDate.from(row.ends_on),
    proofs: row.proofs,
    massLeavePercent: row.mass_leave_percent,
    paperLetter: row.paper_letter,
  };
}
