import type { FindingCode } from '../findings.ts';
import { suggestMapping } from '../suggest-mapping.ts';
import { ali, type judged, mina, sara } from './judge-lines.ts';

const headers = ['نام', 'نام خانوادگی', 'کد ملی', 'کد ملی اصلی', 'نسبت', 'تاریخ تولد', 'جنسیت', 'نام پدر'];
const more = ['موبایل', 'کد پرسنلی', 'شماره شبا', 'کد ملی صاحب حساب'];
const { columns } = suggestMapping([...headers, ...more]);
export const rules = { columns };

type Judged = ReturnType<typeof judged>;

export function finding({ settled }: Judged, row: number, code: FindingCode) {
  return settled.get(row)?.findings.find(each => each.code === code);
}

/** What is proposed for a row, by column, with the codes of the reasons. */
export function proposal(result: Judged, row: number, code: FindingCode) {
  const suggestion = finding(result, row, code)?.suggestion;
  if (!suggestion) return undefined;
  return [suggestion.edits, suggestion.confidence, suggestion.reasons.map(reason => reason.code)];
}

export const father = ['علی', 'رضایی', ali, ali, 'اصلی', '1350/01/05', 'مرد', 'حسن', '09121111111', '77'];
export const mother = ['مریم', 'کریمی', sara, ali, 'همسر', '1355/01/05', 'زن', 'جواد', '09121111112', ''];
export const child = (...cells: string[]) => {
  const usual = ['مینا', 'رضایی', mina, ali, 'دختر', '1380/01/05', 'زن', 'علی', '', ''];
  return usual.map((cell, at) => cells[at] ?? cell);
};
