import { en } from './en.ts';
import { fa, type Texts } from './fa.ts';

export type { Texts };

export type Language = 'fa' | 'en';

const catalogues: Record<Language, Texts> = { fa, en };

export function textsOf(language: Language): Texts {
  return catalogues[language];
}
