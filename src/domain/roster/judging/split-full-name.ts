import { wordKey } from './word-key.ts';

const titles = new Set(
  'سید سیده حاج حاجی حاجیه کربلایی مشهدی شیخ ملا دکتر مهندس آقای خانم'.split(' ').map(wordKey),
);

/** The first name is one word after its titles; undefined when nothing would be left for the last name. */
export function splitFullName(display: string): { first: string; last: string } | undefined {
  const words = display.split(' ');
  const title = words.findIndex(word => !titles.has(wordKey(word)));
  const boundary = Math.min(Math.max(title, 0) + 1, words.length - 1);
  if (boundary < 1) return undefined;
  return { first: words.slice(0, boundary).join(' '), last: words.slice(boundary).join(' ') };
}

/** Every place where a name could be split: «محمد رضا احمدی» may be محمد / رضا احمدی or محمد رضا / احمدی. */
export function everySplit(first: string, last: string): { first: string; last: string }[] {
  const words = `${first} ${last}`.split(' ');
  return words.slice(1).map((_, at) => ({
    first: words.slice(0, at + 1).join(' '),
    last: words.slice(at + 1).join(' '),
  }));
}
