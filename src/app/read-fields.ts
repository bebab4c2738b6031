const zeros = /%00|\0/g;

/** The fields of a form or of a query, without zeros: no text has them, and the database refuses what does. */
export function readFields(encoded: string): URLSearchParams {
  return new URLSearchParams(encoded.replace(zeros, ''));
}

export function withoutZeros(text: string): string {
  return text.replaceAll('\0', '');
}
