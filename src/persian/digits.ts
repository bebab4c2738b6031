// Arabic-Indic (٠-٩) and extended Arabic-Indic (۰-۹); `\d` sees neither.
const otherDigit = /[\u0660-\u0669\u06F0-\u06F9]/g;
const latinDigit = /[0-9]/g;

/** Both Arabic-script digit sets become 0-9; everything else stays. */
export function foldDigits(text: string): string {
  return text.replace(otherDigit, toLatin);
}

/** 0-9 become ۰-۹, for prose and tables; everything else stays. */
export function persianDigits(text: string | number): string {
  return String(text).replace(latinDigit, toPersian);
}

function toLatin(digit: string): string {
  // The low nibble of U+0660 and of U+06F0 is zero, so it is the digit's value.
  return String(digit.charCodeAt(0) & 0xf);
}

function toPersian(digit: string): string {
  return String.fromCharCode(0x06f0 + Number(digit));
}
