import type { FindingCode } from '../../../domain/roster/judging/findings.ts';
import { severityOf } from '../../../domain/roster/judging/severities.ts';
import { badge } from '../../../html/badge.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths } from '../../../paths.ts';
import type { Texts } from '../../../texts/texts.ts';
import { findingTitle } from '../finding-sentence.ts';
import { toneOfSeverity } from '../state-badge.ts';
import { type Consequence, type GuideGroup, guidePlaces } from './places.ts';

type Entry = { means: string; fix: string; before: string; after: string };

const groups: readonly GuideGroup[] = ['ids', 'names', 'dates', 'families', 'details', 'cells'];
const codes = Object.keys(guidePlaces) as FindingCode[];

/** All findings by group: what each means, why it matters, how it is fixed, and an example. */
export function findingGuidePage(shell: Shell): Html {
  const { t, language } = shell;
  const { findingGuide: texts } = t;
  const byGroup = Map.groupBy(codes, code => guidePlaces[code][0]);
  const contents = groups.map(
    group =>
      html`<li><a href="#group-${group}">${texts.groups[group]} <span class="aside">${formatNumber(language, byGroup.get(group)?.length ?? 0)}</span></a></li>`,
  );
  return document(shell, {
    face: 'staff',
    title: texts.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.title,
      lead: texts.lead,
      trail: [{ href: paths.rosters, label: t.rosters.title }],
    })}
<nav class="tabs" aria-label="${texts.contents}"><ul>${contents}</ul></nav>
${groups.map(group => groupPart(t, group, byGroup.get(group) ?? []))}`,
  });
}

function groupPart(t: Texts, group: GuideGroup, of: readonly FindingCode[]): Html {
  return html`<section class="guide-group" id="group-${group}" aria-labelledby="title-${group}"><h2 id="title-${group}">${t.findingGuide.groups[group]}</h2>
<div class="guide-entries">${of.map(code => entryCard(t, code))}</div></section>`;
}

function entryCard(t: Texts, code: FindingCode): Html {
  const { findingGuide: texts } = t;
  // A finding without its entry in a language does not compile here.
  const entries: Record<FindingCode, Entry> = texts.entries;
  const { means, fix, before, after } = entries[code];
  const consequences: Record<Consequence, string> = texts.consequences;
  const severity = severityOf({ code });
  const shown = (text: string) =>
    text === '' ? html`<span class="hint">${texts.empty}</span>` : html`<bdi>${text}</bdi>`;
  return html`<article class="card guide-entry" id="${code}"><div class="case-head"><h3>${findingTitle(t, code)}</h3>${badge(toneOfSeverity[severity], t.rosterRows.severities[severity])}</div>
<dl><div><dt>${texts.means}</dt><dd>${means}</dd></div><div><dt>${texts.matters}</dt><dd>${consequences[guidePlaces[code][1]]}</dd></div><div><dt>${texts.fix}</dt><dd>${fix}</dd></div></dl>
<p class="guide-example"><span class="sr">${texts.example}: </span><span class="guide-before">${shown(before)}</span><span class="guide-arrow"><span class="sr">${texts.becomes}</span></span><span class="guide-after">${shown(after)}</span></p></article>`;
}
