const nationalIds = 1e10;
const foreignersBegin = 1e12;
const passportsBegin = 4e12;

export const isNationalKey = (key: number): boolean => key < nationalIds;

/** The digits of an ID from its key; undefined for passports, whose key is not their text. */
export function idText(key: number): string | undefined {
  if (isNationalKey(key)) return String(key).padStart(10, '0');
  return key < passportsBegin ? String(key - foreignersBegin).padStart(12, '0') : undefined;
}
