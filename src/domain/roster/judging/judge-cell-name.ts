import { type CanonicalName, canonicalName, type NameRefusal } from '../../../persian/canonical-name.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import type { ColumnKey } from './columns.ts';
import type { FindingCode } from './findings.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing } from './read-cell-text.ts';
import { rememberTexts } from './remember-texts.ts';
import { splitFullName } from './split-full-name.ts';

const refusalCodes = {
  empty: 'name-missing',
  latin: 'name-latin',
  digit: 'name-digit',
  'foreign-script': 'name-foreign-script',
  'too-long': 'name-too-long',
} as const satisfies Record<NameRefusal, FindingCode>;

/** What programs write for a letter they could not keep, and people for one they do not know. */
const lostLetter = /[?؟\uFFFD]/;
const namesRemembered = 50_000;
const readName = rememberTexts(canonicalName, namesRemembered);

/** First or last name. Cleaning letters is no repair: the display form says the same name, and `raw` stays. */
export function judgeNameCell(cell: RawCell | undefined, column: ColumnKey): JudgedCell<CanonicalName> {
  const raw = cell?.text ?? '';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  if (!cell || isNothing(raw)) return found(raw, { code: 'name-missing', column, details: {} });
  if (lostLetter.test(raw)) return found(raw, { code: 'name-damaged', column, details: {} });
  const reading = readName(raw);
  if (!reading.ok) return found(raw, { code: refusalCodes[reading.why], column, details: {} });
  const { name } = reading;
  if (name.foreignLetters.length === 0) return fine(raw, name);
  const details = { letters: name.foreignLetters };
  return found(raw, { code: 'name-foreign-letters', column, details }, name);
}

/** Somebody's name that holds nobody back: father, primary, account owner. Nothing written is nothing known. */
export function judgeOtherNameCell(cell: RawCell | undefined, column: ColumnKey): JudgedCell<string> {
  const raw = cell?.text ?? '';
  if (!cell || isNothing(raw)) return blank(raw);
  const judged = judgeNameCell(cell, column);
  return { ...judged, value: judged.value?.display };
}

export type BothNames = { first: CanonicalName; last: CanonicalName };

/** «نام و نام خانوادگی» in one cell. Where it is split is a guess, which comparing names does not depend on. */
export function judgeFullNameCell(cell: RawCell | undefined): JudgedCell<BothNames> {
  const column = 'fullName';
  const whole = judgeNameCell(cell, column);
  if (!whole.value) return { raw: whole.raw, value: undefined, state: whole.state, ...findingOf(whole) };
  const parts = splitFullName(whole.value.display);
  if (!parts) return found(whole.raw, { code: 'full-name-one-word', column, details: {} });
  const first = canonicalName(parts.first);
  const last = canonicalName(parts.last);
  if (!first.ok || !last.ok) return found(whole.raw, { code: 'full-name-one-word', column, details: {} });
  return found(
    whole.raw,
    { code: 'full-name-split', column, details: parts },
    { first: first.name, last: last.name },
  );
}

function findingOf(cell: JudgedCell<unknown>): Pick<JudgedCell<unknown>, 'finding'> {
  return cell.finding ? { finding: cell.finding } : {};
}
