const ones = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده'];
const teens = ['یازده', 'دوازده', 'سیزده', 'چهارده', 'پانزده', 'شانزده', 'هفده', 'هجده', 'نوزده'];
const tens = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود'];
const hundreds = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد'];
// Nothing above: a thousand of the last is said «هزار میلیارد».
const scales = [
  [1_000_000_000, 'میلیارد'],
  [1_000_000, 'میلیون'],
  [1000, 'هزار'],
] as const;

/** A whole number as it is said: «یک میلیون و دویست و پنجاه هزار». */
export function numberInWords(number: number): string {
  if (!Number.isSafeInteger(number)) throw new RangeError(`Not a whole number: ${number}`);
  if (number === 0) return 'صفر';
  return number < 0 ? `منفی ${said(-number).join(' و ')}` : said(number).join(' و ');
}

function said(number: number): string[] {
  for (const [size, word] of scales) {
    if (number < size) continue;
    const count = Math.floor(number / size);
    // A single thousand is said without its «یک», a million is not.
    const spoken = count === 1 && size === 1000 ? word : `${said(count).join(' و ')} ${word}`;
    return [spoken, ...said(number % size)];
  }
  return belowThousand(number);
}

function belowThousand(number: number): string[] {
  return [hundreds[Math.floor(number / 100)] ?? '', ...belowHundred(number % 100)].filter(
    word => word !== '',
  );
}

function belowHundred(number: number): string[] {
  if (number <= 10) return [ones[number] ?? ''];
  if (number < 20) return [teens[number - 11] ?? ''];
  return [tens[Math.floor(number / 10)] ?? '', ones[number % 10] ?? ''];
}
