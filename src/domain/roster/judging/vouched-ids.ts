/** By row: the ID whose check digit fails and that the employer vouches for. Another ID on that row is not meant. */
export type Acceptances = ReadonlyMap<number, { value: string; reason: string }>;

/** Reasons by ID: those given on this row, and those given on any row of the roster. */
export type VouchedIds = { own: ReadonlyMap<string, string>; any: ReadonlyMap<string, string> };

const nobody: ReadonlyMap<string, string> = new Map();
const anywhere = new WeakMap<Acceptances, ReadonlyMap<string, string>>();

/** An ID is vouched for row by row; a family may name its primary by an ID vouched for on the primary's own row. */
export function vouchedIds(rowNumber: number, acceptances: Acceptances | undefined): VouchedIds {
  if (!acceptances) return { own: nobody, any: nobody };
  const here = acceptances.get(rowNumber);
  const own = here ? new Map([[here.value, here.reason]]) : nobody;
  const known = anywhere.get(acceptances);
  const any = known ?? new Map(Array.from(acceptances.values(), ({ value, reason }) => [value, reason]));
  if (!known) anywhere.set(acceptances, any);
  return { own, any };
}
