import { card } from '../../../html/card.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import type { StoryPage } from './page.html.ts';

/** Who joins, changes and leaves if it is applied; each number leads to its names. */
export function changesCard({ t, language }: Shell, { planned, roster }: StoryPage): Html | undefined {
  if (!planned) return undefined;
  const { rosterDoctor: texts } = t;
  const lines = [
    { count: planned.joins, label: texts.joins, kind: 'join' },
    { count: planned.changes, label: texts.changed, kind: 'change' },
    { count: planned.leaves, label: texts.leaves, kind: 'leave' },
    { count: planned.unchanged, label: texts.unchanged, kind: 'unchanged' },
  ];
  const href = (kind?: string) => to(paths.rosterChanges, { rosterId: roster.id }, { kind });
  return card({
    title: texts.changesTitle,
    aside: html`<a href="${href()}">${texts.changesLink}</a>`,
    body: html`<ul class="counted">${lines.map(({ count, label, kind }) => {
      const list = attributes({ href: href(kind), class: count > 0 && kind });
      return html`<li><a ${list}><b>${formatNumber(language, count)}</b> ${label}</a></li>`;
    })}</ul>`,
  });
}

/** Who could activate an account on the day it is applied, drawn and in words. */
export function readinessCard({ t, language }: Shell, { readiness, roster }: StoryPage): Html | undefined {
  if (!readiness || roster.state === 'applied') return undefined;
  const { rosterDoctor: texts } = t;
  const needed = readiness['needs-proof'];
  const parts = [
    { count: readiness.ready, label: texts.readyNow, kind: 'ready' },
    { count: readiness.spelling, label: texts.readySpelling, kind: 'spelling' },
    { count: needed, label: texts.needProof, kind: 'needs-proof' },
    { count: readiness.cannot, label: texts.cannotYet, kind: 'cannot' },
  ];
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const shown = parts.filter(({ count, kind }) => count > 0 || kind !== 'spelling');
  if (all === 0) return undefined;
  const href = (kind?: string) => to(paths.rosterReadiness, { rosterId: roster.id }, { kind });
  return card({
    title: texts.readinessTitle,
    aside: html`<a href="${href()}">${texts.readinessAll}</a>`,
    body: html`${sharesBar(parts.map(({ count, kind }) => ({ share: count / all, kind })))}<ul class="counted">${shown.map(
      ({ count, label, kind }) => {
        const list = attributes({ href: href(kind), class: count > 0 && kind });
        return html`<li><a ${list}><b>${formatNumber(language, count)}</b> ${label}</a></li>`;
      },
    )}</ul>${needed > 0 && html`<p class="hint">${texts.raise(formatNumber(language, needed))}</p>`}`,
  });
}

type Share = { share: number; kind: string };

/** Parts of one whole beside each other; the numbers stand under it in words. */
function sharesBar(shares: readonly Share[]): Html {
  let from = 0;
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const parts = shares.map(({ share, kind }) => {
    const start = from;
    from += share;
    if (share === 0) return undefined;
    const list = { class: `share ${kind}`, x: percent(start), width: percent(share), height: 14 };
    return html`<rect ${attributes(list)}/>`;
  });
  return html`<svg class="bar shares" width="100%" height="14" aria-hidden="true" focusable="false">${parts}</svg>`;
}
