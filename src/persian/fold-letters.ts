// One letter of Persian reaches us under many code points: from Arabic keyboards, old fonts, PDF text and
// other languages' variants. These rules make one of them, in the order the letters depend on each other.

const persianLetters = 'ءآأؤإئابةپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی';
const plainText = new RegExp(`^[${persianLetters}]+(?: [${persianLetters}]+)*$`);

// Its full-width form becomes ¬ itself when forms are folded, so it is taken for the same before.
const oldHalfSpace = /[\u00AC\uFFE2]/g;
const allahLigature = /\uFDF2/g;
// NFKC would turn these free-standing marks into a space and a mark, and so cut a word in two.
const markForms = /[\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE7F]/g;
const invisible = /[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]--[\p{White_Space}\u200C]]/gv;
const alefWithMarks = /\u0627(\p{M}+)/gu;
const hamzaSeat = /([\u0648\u0649\u064A\u06CC\u06D2])\p{M}*\u0654/gu;
const yeh = /[\u0620\u063D-\u063F\u0649\u064A\u06CD\u06CE\u06D0\u06D2]/g;
const kaf = /[\u063B\u063C\u0643\u06AA\u06AB]/g;
const heh = /[\u06BE\u06C1\u06D5\u06FF]/g;
const marks = /[\p{M}\u0610-\u061A\u0640\u064B-\u065F\u0670\u0674\u06D6-\u06ED\u08D3-\u08FF]/gu;
const gap = /[\p{White_Space}\u200C]+/gu;

/** Already letters of Persian with single spaces between words: nothing to fold, nothing to refuse. */
export function isPlainPersian(text: string): boolean {
  return plainText.test(text);
}

/**
 * The display form: one code point a letter, no marks, nothing invisible, single spaces.
 * Letters of other languages and other scripts stay as they are.
 */
export function foldLetters(raw: string): string {
  if (plainText.test(raw)) return raw;
  let folded = '';
  for (let at = 0; at < raw.length; at += 1) {
    const unit = foldedUnits[raw.charCodeAt(at)];
    if (unit === undefined) return foldByRules(raw);
    folded += unit;
  }
  return oneSpace(folded);
}

function foldByRules(raw: string): string {
  return oneSpace(foldText(raw));
}

function oneSpace(text: string): string {
  return text.replace(gap, ' ').trim();
}

function foldText(raw: string): string {
  // Decomposed, a letter's marks are a plain run whatever their order was; NFKC composes some pairs and not
  // others (U+06C0 never meets heh), and is stopped by a mark that happens to stand between.
  return raw
    .replace(oldHalfSpace, '\u200C')
    .replace(allahLigature, 'الله')
    .replace(markForms, '')
    .normalize('NFKD')
    .replace(invisible, '')
    .replace(alefWithMarks, composeAlef)
    .replace(hamzaSeat, composeHamza)
    .replace(yeh, 'ی')
    .replace(kaf, 'ک')
    .replace(heh, 'ه')
    .replace(/\u06C3/g, 'ة')
    .replace(marks, '');
}

function composeAlef(_whole: string, run: string): string {
  if (run.includes('\u0653')) return 'آ';
  if (run.includes('\u0654')) return 'أ';
  return run.includes('\u0655') ? 'إ' : 'ا';
}

function composeHamza(_whole: string, seat: string): string {
  return seat === '\u0648' ? 'ؤ' : 'ئ';
}

/** What single code units become, worked out once by the rules above; a gap means "ask the rules". */
const foldedUnits = foldEachUnit([
  [0x0020, 0x00ff],
  [0x0600, 0x06ff],
  [0x2000, 0x206f],
]);

function foldEachUnit(ranges: readonly (readonly [number, number])[]): (string | undefined)[] {
  const units = new Array<string | undefined>(0x2070).fill(undefined);
  for (const [from, until] of ranges) {
    for (let code = from; code <= until; code += 1) {
      const dependsOnNeighbour = code >= 0x0653 && code <= 0x0655;
      if (!dependsOnNeighbour) units[code] = foldText(String.fromCharCode(code));
    }
  }
  return units;
}
