import { encodingKey } from '../../../persian/canonical-name.ts';
import { rememberTexts } from './remember-texts.ts';

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
const wordsRemembered = 5000;

/**
 * The letters of a header or of a fixed word, and nothing else: «کد ملّی *» → «کدملی», «بیمه‌گر تأمین» → «بیمهگرتامین».
 * Digits go too; who needs them asks before.
 */
export const wordKey = rememberTexts(
  text =>
    encodingKey(text)
      .toLowerCase()
      .replace(/[أإٱآؤئةء]/g, letter => hamzaFolds.get(letter) ?? '')
      .replace(/\P{L}/gu, ''),
  wordsRemembered,
);
