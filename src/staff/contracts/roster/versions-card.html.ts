import type { Contract } from '../../../domain/contract/contract.ts';
import type { Version } from '../../../domain/roster/versions/list-versions.ts';
import { card } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { caseLink } from '../../case-link.html.ts';

/** Lines; all versions can be chosen where two are compared. */
const shownLines = 8;

/** Each version leads to the day it began to hold, and to what it changed; what cases put right one after the other is one line. */
export function versionsCard(
  shell: Shell,
  { contract, versions }: { contract: Contract; versions: readonly Version[] },
): Html {
  const { t } = shell;
  const { versions: texts } = t;
  const lines = runsOf(versions).slice(0, shownLines);
  return card({
    title: texts.versions,
    body:
      lines.length > 0
        ? html`<ul class="stack">${lines.map(run => html`<li>${line(shell, contract, run)}</li>`)}</ul>`
        : html`<p>${texts.noVersions}</p>`,
  });
}

/** A file, or a run of cases with no file between them. */
type Run = [Version, ...Version[]];

function runsOf(versions: readonly Version[]): Run[] {
  const runs: Run[] = [];
  for (const version of versions) {
    const last = runs.at(-1);
    if (version.fromCase && last?.[0].fromCase) last.push(version);
    else runs.push([version]);
  }
  return runs;
}

function line(shell: Shell, contract: Contract, run: Run): Html {
  const { t, language } = shell;
  const [latest, ...earlier] = run;
  const first = earlier.at(-1);
  if (!first) return item(shell, contract, latest);
  const number = (count: number) => formatNumber(language, count);
  const summary = t.versions.cases(number(run.length), number(first.version), number(latest.version));
  return html`<details><summary>${summary}</summary><ul class="stack">${run.map(
    version => html`<li>${item(shell, contract, version)}</li>`,
  )}</ul></details>`;
}

function item(shell: Shell, { id: contractId }: Contract, version: Version): Html {
  const { t, language } = shell;
  const { versions: texts } = t;
  const day = formatDay(language, version.effectiveOn);
  const name = texts.version(formatNumber(language, version.version));
  const onDay = to(paths.rosterDay, { contractId }, { day: version.effectiveOn.toString() });
  const fromCase = version.fromCase && html` · ${caseLink(shell, version.fromCase)}`;
  return html`<a href="${onDay}">${name}</a><span class="under">${texts.kindFrom(versionKind(shell, version), day)}${fromCase} · <a href="${comparisonHref(version)}">${texts.whatChanged}</a></span>`;
}

/** «فهرست کامل», «الحاقیه» or «اصلاح موردی». */
export function versionKind({ t }: Shell, { kind, fromCase }: Version): string {
  return fromCase ? t.versions.caseKind : t.rosters.kinds[kind];
}

/** The version before it against this one. */
export function comparisonHref({ contractId, version }: Pick<Version, 'contractId' | 'version'>): string {
  return to(paths.rosterComparison, { contractId }, { from: `v${version - 1}`, to: `v${version}` });
}
