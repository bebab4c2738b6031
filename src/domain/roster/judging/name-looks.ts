import {
  isUsualFamilyName,
  isUsualFirstName,
  looksLikeFamilyName,
  type UsualGender,
  usualGender,
} from '../../../persian/usual-names.ts';
import { rememberTexts } from './remember-texts.ts';

/** What a name says of itself, wherever it stands. */
export type NameLooks = {
  gender: UsualGender | undefined;
  first: boolean;
  last: boolean;
  /** A common family name that nobody has for a first name. */
  surelyLast: boolean;
  titled: boolean;
};

const nothing: NameLooks = { gender: undefined, first: false, last: false, surelyLast: false, titled: false };
const namesRemembered = 50_000;
const title = /^(?:سیده|سید|حاجیه|حاجی|حاج|کربلایی|مشهدی|شیخ|ملا|دکتر|مهندس)(?=.{2})/;

const looksOf = rememberTexts((c2: string): NameLooks => {
  const bare = c2.replace(title, '');
  // «حاجیان» and «مشهدیان» are no titles with a name behind them: what is left must be a first name.
  const titled = bare !== c2 && !isUsualFirstName(c2) && isUsualFirstName(bare);
  const name = titled ? bare : c2;
  return {
    gender: usualGender(name),
    first: isUsualFirstName(name),
    last: looksLikeFamilyName(c2),
    surelyLast: isUsualFamilyName(c2),
    titled,
  };
}, namesRemembered);

/** @param c2 a name's orthographic key; nothing is known of a name that is not certain. */
export function nameLooks(c2: string | undefined): NameLooks {
  return c2 === undefined ? nothing : looksOf(c2);
}
