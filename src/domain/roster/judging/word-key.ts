import { encodingKey } from '../../../persian/canonical-name.ts';

const hamzaFolds = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['ٱ', 'ا'],
  ['آ', 'ا'],
  ['ؤ', 'و'],
  ['ئ', 'ی'],
  ['ة', 'ه'],
  ['ء', ''],
]);

/**
 * The letters of a header or of a fixed word, and nothing else: «کد ملّی *» → «کدملی», «بیمه‌گر تأمین» → «بیمهگرتامین».
 * Digits go too; who needs them asks before.
 */
export function wordKey(text: string): string {
  return encodingKey(text)
    .toLowerCase()
    .replace(/[أإٱآؤئةء]/g, letter => hamzaFolds.get(letter) ?? '')
    .replace(/\P{L}/gu, '');
}
