import type { Contract } from '../../../domain/contract/contract.ts';
import type { Version } from '../../../domain/roster/versions/list-versions.ts';
import { card } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';

/** The latest of them; all can be chosen where two are compared. */
const shownVersions = 8;

/** Each version leads to the day it began to hold, and to what it changed. */
export function versionsCard(
  shell: Shell,
  { contract, versions }: { contract: Contract; versions: readonly Version[] },
): Html {
  const { t } = shell;
  const { versions: texts } = t;
  return card({
    title: texts.versions,
    body:
      versions.length > 0
        ? html`<ul class="stack">${versions.slice(0, shownVersions).map(version => item(shell, contract, version))}</ul>`
        : html`<p>${texts.noVersions}</p>`,
  });
}

function item({ t, language }: Shell, { id: contractId }: Contract, version: Version): Html {
  const { versions: texts, rosters } = t;
  const day = formatDay(language, version.effectiveOn);
  const name = texts.version(formatNumber(language, version.version));
  const onDay = to(paths.rosterDay, { contractId }, { day: version.effectiveOn.toString() });
  return html`<li><a href="${onDay}">${name}</a><span class="under">${texts.kindFrom(rosters.kinds[version.kind], day)} · <a href="${comparisonHref(version)}">${texts.whatChanged}</a></span></li>`;
}

/** The version before it against this one. */
export function comparisonHref({ contractId, version }: Pick<Version, 'contractId' | 'version'>): string {
  return to(paths.rosterComparison, { contractId }, { from: `v${version - 1}`, to: `v${version}` });
}
