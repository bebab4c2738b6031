import { type OwnReason, ownReasons } from '../../../domain/roster/grades.ts';
import type { FindingCode } from '../../../domain/roster/judging/findings.ts';
import type { ReadinessRow } from '../../../domain/roster/list-unready.ts';
import type { Texts } from '../../../texts/texts.ts';
import { findingTitle } from '../finding-sentence.ts';

/** A reason in words: one of our own, or the name of the finding that holds the row. */
export function reasonText(t: Texts, reason: string): string {
  return isOwn(reason) ? t.rosterReadiness.reasons[reason] : findingTitle(t, reason as FindingCode);
}

/** Of a held row all its errors, for each of them holds it. */
export function reasonOfRow(t: Texts, { reason, cells, findings }: ReadinessRow): string {
  const { rosterReadiness: texts } = t;
  if (reason === undefined) {
    const mobile = cells.find(({ key }) => key === 'mobile');
    return mobile?.value !== undefined && mobile.value !== '' ? texts.byMobile : texts.byOther;
  }
  if (isOwn(reason)) return reasonText(t, reason);
  const others = findings.filter(({ severity, code }) => severity === 'error' && code !== reason);
  const codes = [reason, ...others.map(({ code }) => code)];
  return [...new Set(codes)].map(code => reasonText(t, code)).join(t.rosters.comma);
}

function isOwn(reason: string): reason is OwnReason {
  return (ownReasons as readonly string[]).includes(reason);
}
