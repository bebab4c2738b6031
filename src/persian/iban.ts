import { foldDigits } from './digits.ts';
import { stripStrayMarks } from './stray-marks.ts';

export type IbanReading =
  | { ok: true; value: string; bank: string | undefined }
  | { ok: false; why: 'empty' | 'not-an-iban' | 'too-short' | 'too-long' | 'check-failed' };

/** Names by the three digits after the check digits; informational, since banks merge and numbers stay. */
const banks = new Map([
  ['010', 'مرکزی'],
  ['011', 'صنعت و معدن'],
  ['012', 'ملت'],
  ['013', 'رفاه کارگران'],
  ['014', 'مسکن'],
  ['015', 'سپه'],
  ['016', 'کشاورزی'],
  ['017', 'ملی'],
  ['018', 'تجارت'],
  ['019', 'صادرات'],
  ['020', 'توسعه صادرات'],
  ['021', 'پست‌بانک'],
  ['022', 'توسعه تعاون'],
  ['053', 'کارآفرین'],
  ['054', 'پارسیان'],
  ['055', 'اقتصاد نوین'],
  ['056', 'سامان'],
  ['057', 'پاسارگاد'],
  ['058', 'سرمایه'],
  ['059', 'سینا'],
  ['060', 'قرض‌الحسنه مهر ایران'],
  ['061', 'شهر'],
  ['062', 'آینده'],
  ['064', 'گردشگری'],
  ['066', 'دی'],
  ['069', 'ایران زمین'],
  ['070', 'قرض‌الحسنه رسالت'],
  ['075', 'مؤسسه اعتباری ملل'],
  ['078', 'خاورمیانه'],
  ['095', 'ایران و ونزوئلا'],
]);

/** An Iranian IBAN (شبا), stored as IR and 24 digits; read with or without IR. */
export function readIban(raw: string): IbanReading {
  const compact = stripStrayMarks(foldDigits(raw)).replace(/[.:]/g, '').toUpperCase();
  if (compact === '') return { ok: false, why: 'empty' };
  const digits = /^(?:IR)?([0-9]+)$/.exec(compact)?.[1];
  if (digits === undefined) return { ok: false, why: 'not-an-iban' };
  if (digits.length !== 24) return { ok: false, why: digits.length < 24 ? 'too-short' : 'too-long' };
  if (!checkHolds(digits)) return { ok: false, why: 'check-failed' };
  return { ok: true, value: `IR${digits}`, bank: banks.get(digits.slice(2, 5)) };
}

function checkHolds(digits: string): boolean {
  // ISO 13616: country and check digits go to the end, I is 18 and R is 27.
  return BigInt(`${digits.slice(2)}1827${digits.slice(0, 2)}`) % 97n === 1n;
}
