import { type CanonicalName, orthographicKey } from './canonical-name.ts';

/** A name with some of its titles taken off and its old spellings made new. */
export type NameVariant = {
  key: string;
  /** Bits of the kinds of title taken off. */
  titles: number;
};

type Stripped = { words: readonly string[]; titles: number };

const mir = 1024;
// Written before the name or after it; one bit a kind, so that «سید فاطمه» and «فاطمه سادات» are alike.
const anywhere = new Map([
  ['سید', 1],
  ['سیده', 1],
  ['سادات', 1],
  ['السادات', 1],
  ['دکتر', 64],
  ['مهندس', 128],
  ['آقای', 256],
  ['اقای', 256],
  ['خانم', 512],
]);
// A title only before the name: «حسینی مشهدی» comes from Mashhad and «آل شیخ» is a family.
const leading = new Map([
  ...anywhere,
  ['حاج', 2],
  ['حاجی', 2],
  ['حاجیه', 2],
  ['کربلایی', 4],
  ['کربلائی', 4],
  ['مشهدی', 8],
  ['شیخ', 16],
  ['ملا', 32],
  ['میر', mir],
]);
// «میر» begins many names it is no title of (میرزا، میران، میرداماد). It marks descent from the Prophet, so
// only their own names, and the family names made of them, are known to stand behind it.
const afterMir = new Set(
  (
    'محمد احمد محمود مصطفی علی حسن حسین حیدر جعفر صادق کاظم موسی رضا باقر هادی مهدی عباس قاسم اکبر اصغر' +
    ' حسینی موسوی رضوی هاشمی محمدی احمدی علوی جعفری صادقی کاظمی باقری'
  ).split(' '),
);
// Without a space they are letters of another name: «خانمحمدی» is خان‌محمدی, «آقایاری» is آقا‌یاری.
const neverJoined = new Set(['خانم', 'آقای', 'اقای']);
// After the name no other name ends like them.
const joinedAfter = /(?:(?:ال)?سادات|خانم)$/;
// Alone these are no name: taking «حاجی» off «حاجی زاده» would make all such families one.
const endings = new Set('زاده پور نیا فر نژاد نسب تبار وند منش دوست لو یان'.split(' '));

const modernSpelling = new Map([
  ['کبری', 'کبرا'],
  ['صغری', 'صغرا'],
  ['هدی', 'هدا'],
  ['مرتضی', 'مرتضا'],
  ['مصطفی', 'مصطفا'],
  ['مجتبی', 'مجتبا'],
  ['موسی', 'موسا'],
  ['عیسی', 'عیسا'],
  ['یحیی', 'یحیا'],
  ['اسمعیل', 'اسماعیل'],
  ['رحمن', 'رحمان'],
  ['الرحمن', 'الرحمان'],
  ['طه', 'طاها'],
  ['یس', 'یاسین'],
  ['اسحق', 'اسحاق'],
  ['هرون', 'هارون'],
  ['سلیمن', 'سلیمان'],
]);
// Written together with the words names are made of («محمدطه»، «عبدالرحمن»، «موسی‌پور» as one word) it is the same
// old spelling: a space more or less never changes a rung. Within other letters it is another name (مهدی، اکبری).
const oldSpelling = new RegExp(
  `^(محمد|امیر|علی|عبد)?(${[...modernSpelling.keys()].join('|')})(${[...endings].join('|')})?$`,
);

// Names that end in ی as an alef are written so by everybody; of the others the new spelling is the common one.
const rareSpellings = new Set(
  [...modernSpelling].map(([old, modern]) => (old.endsWith('ی') && modern.endsWith('ا') ? modern : old)),
);
const anySpelling = new RegExp(
  `^(محمد|امیر|علی|عبد)?(${[...rareSpellings].join('|')})(${[...endings].join('|')})?$`,
);

const betweenWords = /[ .\-_'"،,()]+/;
const shortestJoined = 3;

/** Every way to read a name without its titles, the name as it stands first. */
export function nameVariants(name: CanonicalName): NameVariant[] {
  return variantsOf(wordsOf(name), 1, fieldKey);
}

/** The same over first and last name together, for when the boundary between them moved. */
export function fullNameVariants(first: CanonicalName, last: CanonicalName): NameVariant[] {
  return variantsOf([...wordsOf(first), ...wordsOf(last)], 2, fullKey);
}

/** Whether people may know the name without something that stands in front of it or behind it. */
export function hasTitle(name: CanonicalName): boolean {
  return nameVariants(name).some(({ titles }) => titles !== 0);
}

/** «اسمعیل» for اسماعیل, «مصطفا» for مصطفی: of the two spellings the one that few people write. */
export function isOldSpelling(name: CanonicalName): boolean {
  return wordsOf(name).some(word => {
    const [, , spelled = ''] = anySpelling.exec(orthographicKey(word)) ?? [];
    return rareSpellings.has(spelled);
  });
}

/** Alike but for titles that one side has and the other leaves out; another title is another name. */
export function matchVariants(
  some: readonly NameVariant[],
  others: readonly NameVariant[],
  alike: (key: string, otherKey: string) => boolean,
): boolean {
  return some.some(one => others.some(other => onlyOmitted(one, other) && alike(one.key, other.key)));
}

function onlyOmitted(one: NameVariant, other: NameVariant): boolean {
  const both = one.titles & other.titles;
  return both === one.titles || both === other.titles;
}

function wordsOf(name: CanonicalName): string[] {
  return name.display.split(betweenWords).filter(word => word !== '');
}

function variantsOf(
  words: readonly string[],
  fewest: number,
  keyOf: (words: readonly string[]) => string,
): NameVariant[] {
  const asItStands: Stripped = { words, titles: 0 };
  const bare = stripWords(words);
  const found = [asItStands];
  if (bare.titles !== 0 && mayStand(bare.words, fewest)) found.push(bare);
  // Grows while it is walked: a joined title may hide another («حاج‌سیدعلی» in one word).
  for (const one of found) found.push(...stripJoined(one).filter(each => mayStand(each.words, fewest)));
  return found.map(one => ({ key: keyOf(one.words), titles: one.titles }));
}

function mayStand(words: readonly string[], fewest: number): boolean {
  const first = words[0];
  return first !== undefined && words.length >= fewest && !endings.has(first);
}

function stripWords(words: readonly string[]): Stripped {
  let titles = 0;
  let from = 0;
  for (; from < words.length - 1; from += 1) {
    const title = leading.get(words[from] ?? '');
    if (title === undefined || (title === mir && !afterMir.has(words[from + 1] ?? ''))) break;
    titles |= title;
  }
  const rest = words.slice(from).filter(word => {
    const title = anywhere.get(word);
    titles |= title ?? 0;
    return title === undefined;
  });
  return { words: rest, titles };
}

function stripJoined({ words, titles }: Stripped): Stripped[] {
  const found: Stripped[] = [];
  const first = words[0] ?? '';
  for (const [title, bit] of leading) {
    if (neverJoined.has(title) || !first.startsWith(title)) continue;
    const rest = first.slice(title.length);
    if (rest.length < shortestJoined || (bit === mir && !afterMir.has(rest))) continue;
    found.push({ words: [rest, ...words.slice(1)], titles: titles | bit });
  }
  const last = words.at(-1) ?? '';
  const suffix = joinedAfter.exec(last);
  const bit = suffix && anywhere.get(suffix[0]);
  if (bit && suffix.index >= shortestJoined) {
    found.push({ words: [...words.slice(0, -1), last.slice(0, suffix.index)], titles: titles | bit });
  }
  return found;
}

function fieldKey(words: readonly string[]): string {
  return orthographicKey(words.map(modern).join(''));
}

// Word by word: with a first name before it «اللهی» is no longer a whole name, and would become «الهی».
function fullKey(words: readonly string[]): string {
  return words.map(word => orthographicKey(modern(word))).join('');
}

function modern(word: string): string {
  const [, before = '', old = '', after = ''] = oldSpelling.exec(orthographicKey(word)) ?? [];
  const spelled = modernSpelling.get(old);
  return spelled === undefined ? word : before + spelled + after;
}
