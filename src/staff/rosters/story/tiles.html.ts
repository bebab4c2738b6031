import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { ring } from '../ring.html.ts';
import type { StoryPage } from './page.html.ts';

type Tile = {
  label: string;
  value: string;
  detail: Html | string;
  href?: string | undefined;
  drawn?: Html;
};

/** The roster in five numbers, each the way to the list behind it. */
export function tiles(shell: Shell, data: StoryPage): Html {
  const all = [
    readTile(shell, data),
    findingsTile(shell, data),
    changesTile(shell, data),
    familiesTile(shell, data),
  ];
  const shown = [...all, readinessTile(shell, data)].filter(tile => tile !== undefined);
  return html`<dl class="tiles">${shown.map(tileOf)}</dl>`;
}

function tileOf({ label, value, detail, href, drawn }: Tile): Html {
  return html`<div ${attributes({ class: drawn ? 'tile ready' : 'tile' })}><dt>${drawn}${label}</dt>
<dd><span class="tile-value">${href === undefined ? value : html`<a href="${href}">${value}</a>`}</span><span class="tile-detail">${detail}</span></dd></div>`;
}

function readTile({ t, language }: Shell, { roster }: StoryPage): Tile {
  const { good, held, merged, aside } = roster.counts;
  const { rosterStory: texts } = t;
  const sheet = roster.sheets.find(({ index }) => index === roster.sheetIndex)?.name ?? '';
  const header = texts.readFrom(formatNumber(language, roster.headerRow ?? 1));
  return {
    label: texts.read,
    value: texts.rows(formatNumber(language, good + held + merged + aside)),
    detail: html`${sheet !== '' && html`<bdi>${sheet}</bdi>${t.rosters.comma}`}${header}`,
    href: to(paths.rosterRows, { rosterId: roster.id }),
  };
}

function findingsTile({ t, language }: Shell, { findings, selected }: StoryPage): Tile {
  const { rosterStory: texts } = t;
  const count = (severity?: string) => {
    const counted = findings.filter(each => severity === undefined || each.severity === severity);
    return formatNumber(
      language,
      counted.reduce((sum, each) => sum + each.rows, 0),
    );
  };
  const some = findings.length > 0;
  return {
    label: texts.findings,
    value: some ? texts.cases(count()) : texts.noFindings,
    detail: texts.findingCounts(count('error'), count('warning'), count('note')),
    href: selected && '#found',
  };
}

function changesTile({ t, language }: Shell, { planned, roster }: StoryPage): Tile | undefined {
  const { rosterStory: texts } = t;
  const changes = planned ?? roster.approved;
  if (!changes) return undefined;
  const number = (count: number) => formatNumber(language, count);
  return {
    label: texts.changes,
    value: texts.joinsLeaves(number(changes.joins), number(changes.leaves)),
    detail: planned
      ? texts.otherChanges(number(planned.changes), number(planned.unchanged))
      : texts.onlyChanges(number(changes.changes)),
    href: planned && to(paths.rosterChanges, { rosterId: roster.id }),
  };
}

function familiesTile({ t, language }: Shell, { families, roster }: StoryPage): Tile | undefined {
  if (!families) return undefined;
  const { rosterStory: texts } = t;
  const { households, orphans } = families;
  return {
    label: texts.families,
    value: texts.households(formatNumber(language, households)),
    detail: orphans > 0 ? texts.orphans(formatNumber(language, orphans)) : texts.noOrphans,
    href: to(paths.rosterFamilies, { rosterId: roster.id }, { kind: orphans > 0 ? 'alone' : undefined }),
  };
}

function readinessTile({ t, language }: Shell, { readiness, roster }: StoryPage): Tile | undefined {
  if (!readiness) return undefined;
  const { rosterStory: texts } = t;
  const { spelling, 'needs-proof': needsProof, cannot } = readiness;
  const ready = readiness.ready + spelling;
  const all = ready + needsProof + cannot;
  const number = (count: number) => formatNumber(language, count);
  return {
    label: texts.ready,
    value: texts.readyOf(number(ready), number(all)),
    detail: ready === all ? texts.allReady : texts.notReady(number(needsProof), number(cannot)),
    href: to(paths.rosterReadiness, { rosterId: roster.id }),
    drawn: ring(all > 0 ? ready / all : 0),
  };
}
