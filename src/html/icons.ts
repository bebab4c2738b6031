import { type Html, raw } from './tag.ts';

/** Our own drawings on a 24-unit grid, stroked in the colour of the text beside them. Decorative always. */
export const icons = {
  mark: raw`<svg class="mark" viewBox="0 0 40 48" width="33" height="40" fill="none" aria-hidden="true" focusable="false"><path d="M4 46V19C4 13 9.5 11 13.5 8 16.5 6 18.5 3.5 20 2c1.5 1.5 3.5 4 6.5 6 4 3 9.5 5 9.5 11v27" stroke="currentColor" stroke-width="3.6" stroke-linecap="round" stroke-linejoin="round"/><path class="pulse" d="M10.5 31h4.500l2.5-6 4.5 11 3-7h4.5" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  check: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m5 12.5 4.5 4.500L19 7.5"/></svg>`,
  cross: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m7 7 10 10M17 7 7 17"/></svg>`,
  alert: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 6v7.500M12 17.500v.5"/></svg>`,
  clock: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="8.5"/><path d="M12 7.500V12l3 2"/></svg>`,
  info: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 11v6.500M12 6v.5"/></svg>`,
  dot: raw`<svg class="icon solid" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="6"/></svg>`,
  forward: raw`<svg class="icon turn" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M5 12h13m-5-5.5 5.5 5.5-5.5 5.5"/></svg>`,
  gate: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M5 21V10.500C5 7.5 9.5 6.5 12 3c2.5 3.5 7 4.5 7 7.500V21M12 12v6M9 15h6"/></svg>`,
  key: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8.5-8.500M15.5 8l3 3"/></svg>`,
  book: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 6.500C10 5 7 4.5 3.5 4.500v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13c-3.5 0-6.5.5-8.5 2Zm0 0v13"/></svg>`,
  phone: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M5 4h3.500l1.8 4.500L8 10.200a12 12 0 0 0 5.8 5.800l1.7-2.300L20 15.500V19c0 .8-.7 1.5-1.5 1.500C10.5 20 4 13.5 3.5 5.5 3.5 4.7 4.2 4 5 4Z"/></svg>`,
  person: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="8" r="4"/><path d="M4.5 20.500c.5-4 3.5-6 7.5-6s7 2 7.5 6"/></svg>`,
  family: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="8.5" cy="8" r="3.3"/><circle cx="17" cy="10.5" r="2.5"/><path d="M2.5 20c.4-3.7 2.7-5.8 6-5.800s5.6 2.1 6 5.800M16 16.200c3-.7 5 .9 5.5 3.8"/></svg>`,
  shield: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3c2.5 2 5 2.7 7.5 2.7 0 7-1.5 12-7.5 15.300C6 17.7 4.5 12.7 4.5 5.7 7 5.7 9.5 5 12 3Zm-3.5 9 2.5 2.5 4.5-4.5"/></svg>`,
  search: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>`,
  file: raw`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M6 3h8l4.5 4.500V21H6ZM14 3v5h4.500M9 13h6M9 17h6"/></svg>`,
} satisfies Record<string, Html>;

export type IconName = keyof typeof icons;
