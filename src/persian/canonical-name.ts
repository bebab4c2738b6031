import { foldLetters, isPlainPersian } from './fold-letters.ts';

/** Stored beside the keys; to be raised with every change of what a key is. */
export const canonVersion = 1;

export type NameRefusal = 'empty' | 'latin' | 'digit' | 'foreign-script' | 'too-long';

export type CanonicalName = {
  /** Clean letters, single spaces: fit to be shown. */
  display: string;
  /** Encoding key: equal when two people typed the same letters on different keyboards. */
  c1: string;
  /** Orthographic key: equal when they also spell alike. Never search for persons by this alone. */
  c2: string;
  /** Letters of other languages in Arabic script (ڵ ڕ ٹ), kept as they are. */
  foreignLetters: string[];
};

const longestName = 60;
// Marks and invisible characters do not count as length, but a cell of thousands is no name.
const longestRaw = 600;

const joiners = /[ .\-_'"،,()]/g;
const letter = /\p{L}/u;
const latin = /\p{Script=Latin}/u;
const digit = /\p{N}/u;
const otherScript = /[\p{L}--\p{Script=Arabic}]/v;
const foreign = /[\p{L}--[ءآأؤإئٱابةپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی]]/gv;

/** Both keys of a name, or why it cannot be one. Compare keys only; keep the raw text as evidence. */
export function canonicalName(
  raw: string,
): { ok: true; name: CanonicalName } | { ok: false; why: NameRefusal } {
  if (raw.length > longestRaw) return { ok: false, why: 'too-long' };
  const display = foldLetters(raw);
  const plain = isPlainPersian(display);
  const why = plain ? tooLong(display) : refusal(display);
  if (why) return { ok: false, why };
  const c1 = dropJoiners(display);
  const foreignLetters = plain ? [] : [...new Set(c1.match(foreign))];
  return { ok: true, name: { display, c1, c2: orthographicKey(c1), foreignLetters } };
}

/** The encoding key of any text, without refusal: for headers and words of a list. */
export function encodingKey(raw: string): string {
  return dropJoiners(foldLetters(raw));
}

function dropJoiners(display: string): string {
  return display.replace(joiners, '');
}

function refusal(display: string): NameRefusal | undefined {
  if (latin.test(display)) return 'latin';
  if (digit.test(display)) return 'digit';
  if (otherScript.test(display)) return 'foreign-script';
  if (!letter.test(display)) return 'empty';
  return tooLong(display);
}

function tooLong(display: string): 'too-long' | undefined {
  if (display.length <= longestName) return undefined;
  return Array.from(display).length > longestName ? 'too-long' : undefined;
}

const spellingMatters = /[ءآأإؤئةٱٲٳ]|وو|الله/;

/**
 * C2 of an encoding key. Hamza and alef are folded before ة and «الله» are judged, so that folding a second
 * time finds nothing new.
 */
export function orthographicKey(c1: string): string {
  if (!spellingMatters.test(c1)) return c1;
  const folded = c1
    .replace(/ء/g, '')
    .replace(/[آأإٱٲٳ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ی')
    .replace(/ة(?=ال(?!سادات))/g, 'ت')
    .replace(/ة/g, 'ه')
    .replace(/و{2,}/g, 'و');
  // A name of nothing but hamza keeps it: a key is never empty.
  if (!letter.test(folded)) return c1;
  // «اللهی» and «الهی» are two families; only as part of a longer name are they one spelling.
  return folded === 'اللهی' ? folded : folded.replace(/الله/g, 'اله');
}
