import { icons } from './icons.ts';
import { type Html, html } from './tag.ts';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

const iconOfTone: Record<Tone, Html> = {
  good: icons.check,
  warn: icons.clock,
  bad: icons.cross,
  info: icons.dot,
  quiet: icons.dot,
};

/** A state in a word, with its colour and a shape of its own. */
export function badge(tone: Tone, text: string): Html {
  return html`<span class="badge ${tone}">${iconOfTone[tone]}${text}</span>`;
}
