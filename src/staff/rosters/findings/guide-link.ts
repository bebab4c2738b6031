import type { FindingCode } from '../../../domain/roster/judging/findings.ts';
import type { RowFinding } from '../../../domain/roster/roster-row.ts';
import { badge } from '../../../html/badge.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths } from '../../../paths.ts';
import type { Texts } from '../../../texts/texts.ts';
import { findingTitle } from '../finding-sentence.ts';
import { toneOfSeverity } from '../state-badge.ts';

/** The entry of a finding in the guide. */
export function guideHref(code: FindingCode): string {
  return `${paths.rosterFindingGuide}#${code}`;
}

/** A finding's name in its colour, the way to what it means. */
export function findingBadge(t: Texts, { code, severity }: Pick<RowFinding, 'code' | 'severity'>): Html {
  return html`<a class="badge-link" href="${guideHref(code)}">${badge(toneOfSeverity[severity], findingTitle(t, code))}</a>`;
}
