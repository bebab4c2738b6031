import { wordKey } from './word-key.ts';

export type Relation = 'self' | 'spouse' | 'child' | 'father' | 'mother' | 'sibling' | 'grandchild' | 'other';

/** Who depends how on the primary, as policies word it; `dependent` where nothing finer is said. */
export type DependencyClass =
  | 'primary'
  | 'dependent'
  | 'first-degree'
  | 'second-degree'
  | 'third-degree'
  | 'supported'
  | 'unsupported';

const wordsOf: Record<Relation, string[]> = {
  self: [
    'اصلی',
    'خود',
    'خودم',
    'خودش',
    'خود بیمه شده',
    'بیمه شده اصلی',
    'بیمه‌شده اصلی',
    'عضو اصلی',
    'کارمند',
    'پرسنل',
    'همکار',
    'شاغل',
    'سرپرست',
    'سرپرست خانوار',
    'بازنشسته',
    'self',
  ],
  spouse: ['همسر', 'زوجه', 'زوج', 'شوهر', 'زن', 'همسر اول', 'همسر دوم', 'spouse'],
  child: [
    'فرزند',
    'پسر',
    'دختر',
    'فرزند پسر',
    'فرزند دختر',
    'اولاد',
    'فرزند خوانده',
    'child',
    'son',
    'daughter',
  ],
  father: ['پدر', 'father'],
  mother: ['مادر', 'mother'],
  sibling: ['برادر', 'خواهر', 'brother', 'sister'],
  grandchild: ['نوه', 'نوه پسری', 'نوه دختری'],
  // «پدر همسر» is not «پدر»: words are compared whole.
  other: [
    'سایر',
    'دیگر',
    'پدر همسر',
    'مادر همسر',
    'پدر زن',
    'مادر زن',
    'پدر شوهر',
    'مادر شوهر',
    'عروس',
    'داماد',
    'پدربزرگ',
    'مادربزرگ',
    'other',
  ],
};

const classWordsOf: Record<DependencyClass, string[]> = {
  primary: ['اصلی', 'بیمه شده اصلی', 'سرپرست'],
  dependent: ['تبعی', 'بیمه شده تبعی', 'وابسته', 'عضو تبعی'],
  'first-degree': ['تبعی یک', 'تبعی درجه یک', 'تبعی درجه اول', 'تبعی اول'],
  'second-degree': ['تبعی دو', 'تبعی درجه دو', 'تبعی درجه دوم', 'تبعی دوم'],
  'third-degree': ['تبعی سه', 'تبعی درجه سه', 'تبعی درجه سوم', 'تبعی سوم'],
  supported: ['تحت تکفل', 'تکفل', 'دارای تکفل', 'کفالت', 'تحت کفالت', 'تبعی تحت تکفل'],
  unsupported: [
    'غیر تحت تکفل',
    'غیر تکفل',
    'عدم تکفل',
    'غیرتحت کفالت',
    'تبعی غیر تحت تکفل',
    'مازاد',
    'غیر کفالت',
  ],
};

export const relationByWord = indexOf(wordsOf);
export const classByWord = indexOf(classWordsOf);
/** «تبعی ۱», «تبعی 2»: the number after the word. */
export const classByDegree: Readonly<Record<string, DependencyClass>> = {
  1: 'first-degree',
  2: 'second-degree',
  3: 'third-degree',
};

function indexOf<Meaning extends string>(table: Record<Meaning, string[]>): ReadonlyMap<string, Meaning> {
  const index = new Map<string, Meaning>();
  for (const meaning in table) for (const word of table[meaning]) index.set(wordKey(word), meaning);
  return index;
}
