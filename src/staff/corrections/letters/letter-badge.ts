import type { Letter } from '../../../domain/correction/letters/letter.ts';
import { badge } from '../../../html/badge.ts';
import type { Html } from '../../../html/tag.ts';
import type { Texts } from '../../../texts/texts.ts';

export function letterBadge({ letters }: Texts, { signed }: Pick<Letter, 'signed'>): Html {
  return signed ? badge('good', letters.signedState) : badge('warn', letters.madeState);
}
