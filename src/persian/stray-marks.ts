// `trim()` and `\s` do not see half-spaces and direction marks; spreadsheets are full of both.
const stray =
  /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\p{M}\u0640\u00AC\p{Pd}\u2212_'"`\u00B4\u2018-\u201F]/gu;
const clean = /^[0-9A-Za-z+]*$/;

/**
 * What people and spreadsheets strew into a number (spaces, half-spaces, direction marks, dashes,
 * apostrophes) is taken out. A point stays: in «499370899.0» it changes what the digits mean.
 */
export function stripStrayMarks(text: string): string {
  return clean.test(text) ? text : text.replace(stray, '');
}
