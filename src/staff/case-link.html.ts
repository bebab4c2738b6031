import { showTrackingCode } from '../domain/correction/tracking-code.ts';
import type { FromCase } from '../domain/roster/from-case.ts';
import { identifier } from '../html/identifier.ts';
import type { Shell } from '../html/shell.ts';
import { type Html, html } from '../html/tag.ts';
import { paths, to } from '../paths.ts';

/** A correction case by its code, which is shown only to who works on it. */
export function caseLink({ t }: Shell, { caseId, trackingCode }: FromCase): Html {
  return trackingCode === undefined
    ? html`${t.versions.caseOfOthers}`
    : html`<a href="${to(paths.correctionCase, { caseId })}">${identifier(showTrackingCode(trackingCode))}</a>`;
}
