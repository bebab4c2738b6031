/** Shorter names are one edit from too many others: رضا and رضی are two men. */
const shortestWithEdit = 4;

/** One letter put in, left out, replaced, or changed places with the next; of words of four letters or more. */
export function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length < shortestWithEdit || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = short.slice(at);
  if (long.length > short.length) return rest === long.slice(at + 1);
  if (rest.slice(1) === long.slice(at + 1)) return true;
  const changedPlaces = short[at] === long[at + 1] && short[at + 1] === long[at];
  return changedPlaces && rest.slice(2) === long.slice(at + 2);
}
