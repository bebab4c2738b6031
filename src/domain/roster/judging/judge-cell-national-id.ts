import { foldDigits } from '../../../persian/digits.ts';
import { readMobile } from '../../../persian/mobile.ts';
import { checkDigitHolds, readNationalId } from '../../../persian/national-id.ts';
import { stripStrayMarks } from '../../../persian/stray-marks.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import type { Finding } from './findings.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing } from './read-cell-text.ts';
import { readExactNumber } from './read-exact-number.ts';
import { relationByWord } from './relation-words.ts';
import { wordKey } from './word-key.ts';

export type IdType = 'national' | 'foreigner' | 'passport';
export type PersonId = { type: IdType; value: string };

export type IdCellSetting = {
  column: ColumnKey;
  /** The row's nationality column names another country. */
  foreigner: boolean;
  /** The row's own mobile, as 09…: the commonest wrong thing in this column. */
  mobile: string | undefined;
  /** IDs whose failing check digit the employer lets stand here, each with the reason. */
  vouched: ReadonlyMap<string, string>;
};

const passport = /^(?=.*[A-Z])(?=.*[0-9])[A-Z0-9]{6,12}$/;
const foreignerId = /^[0-9]{12}$/;

/** An ID is certain, certain after a repair that is told, or an error: nothing between lets a person in. */
export function judgeIdCell(cell: RawCell | undefined, setting: IdCellSetting): JudgedCell<PersonId> {
  const raw = cell?.text ?? '';
  const { column } = setting;
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  if (!cell || isNothing(raw)) return found(raw, { code: 'national-id-missing', column, details: {} });
  if (cell.kind === 'date' || cell.kind === 'boolean')
    return found(raw, { code: 'national-id-not-digits', column, details: {} });
  const number = readExactNumber(cell);
  if (number === 'digits-lost') return found(raw, { code: 'national-id-digits-lost', column, details: {} });
  const foreign = setting.foreigner ? readForeignId(raw) : undefined;
  return foreign ? fine(raw, foreign) : judgeDigits(cell, number ?? raw, setting);
}

/**
 * The ID of somebody else, a primary or an account's owner: blank, «-», 0 or «خود» names nobody but the row's own
 * person. This row's nationality says nothing about that person, so twelve digits are a foreigner's.
 */
export function judgeOtherIdCell(
  cell: RawCell | undefined,
  setting: Omit<IdCellSetting, 'foreigner'>,
): JudgedCell<PersonId> {
  const raw = cell?.text ?? '';
  if (!cell || isNothing(raw) || relationByWord.get(wordKey(raw)) === 'self') return blank(raw);
  return judgeIdCell(cell, { ...setting, foreigner: true });
}

function judgeDigits(cell: RawCell, digits: string, setting: IdCellSetting): JudgedCell<PersonId> {
  const { column } = setting;
  const raw = cell.text;
  if (isMobile(digits, setting.mobile))
    return found(raw, { code: 'national-id-is-mobile', column, details: {} });
  const reading = readNationalId(digits);
  if (!reading.ok) return found(raw, refusal(reading.why, digits, column));
  const { value } = reading;
  const id: PersonId = { type: 'national', value };
  if (!reading.checkDigitHolds) return judgeCheckDigit(raw, value, setting);
  if (digits !== raw) return found(raw, { code: 'national-id-from-number', column, details: { value } }, id);
  if (reading.padded)
    return found(raw, { code: 'national-id-zeros-restored', column, details: { value } }, id);
  if (foldDigits(raw).trim() !== value)
    return found(raw, { code: 'national-id-cleaned', column, details: { value } }, id);
  return fine(raw, id);
}

function judgeCheckDigit(raw: string, value: string, setting: IdCellSetting): JudgedCell<PersonId> {
  const finding = { code: 'national-id-check-digit', column: setting.column, details: { value } } as const;
  const acceptedBecause = setting.vouched.get(value);
  if (acceptedBecause === undefined) return found(raw, finding);
  return found(raw, { ...finding, acceptedBecause }, { type: 'national', value });
}

/**
 * Ten digits that begin with 9 and read as a mobile are one without its zero: no place of issue has a code of 900 or
 * more, so a check digit that holds is chance.
 */
function isMobile(digits: string, ownMobile: string | undefined): boolean {
  const reading = readMobile(digits);
  if (!reading.ok) return false;
  if (reading.value === ownMobile || !reading.unknownRange) return true;
  return !checkDigitHolds(stripStrayMarks(foldDigits(digits)));
}

function readForeignId(raw: string): PersonId | undefined {
  const text = stripStrayMarks(foldDigits(raw)).toUpperCase();
  if (foreignerId.test(text)) return { type: 'foreigner', value: text };
  return passport.test(text) ? { type: 'passport', value: text } : undefined;
}

type ReadingRefusal = Extract<ReturnType<typeof readNationalId>, { ok: false }>['why'];

function refusal(why: ReadingRefusal, text: string, column: ColumnKey): Finding {
  const digits = stripStrayMarks(foldDigits(text));
  if (why === 'company-id') return { code: 'national-id-of-company', column, details: {} };
  if (why === 'all-equal') return { code: 'national-id-all-equal', column, details: { value: digits } };
  if (why === 'too-short')
    return { code: 'national-id-too-short', column, details: { digits: digits.length } };
  if (why === 'too-long')
    return foreignerId.test(digits)
      ? { code: 'national-id-foreigner-unstated', column, details: {} }
      : { code: 'national-id-too-long', column, details: { digits: digits.length } };
  return { code: why === 'empty' ? 'national-id-missing' : 'national-id-not-digits', column, details: {} };
}
