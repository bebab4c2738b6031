import type { OpenCaseHead } from '../../../domain/correction/opening/list-open-about.ts';
import { formatDay } from '../../../html/day.ts';
import { notice } from '../../../html/notice.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { timeZone } from '../../../platform/clock.ts';

/** What is open about the person already, before anybody opens another. */
export function underWayNotice({ t, language }: Shell, underWay: readonly OpenCaseHead[]): Html | false {
  if (underWay.length === 0) return false;
  const { deskOpening: texts } = t;
  const line = ({ id, subject, openedAt }: OpenCaseHead) => {
    const day = openedAt.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate();
    return html`<li><a href="${to(paths.correctionCase, { caseId: id })}">${texts.openedOn(t.cases.subjects[subject], formatDay(language, day))}</a></li>`;
  };
  return notice(
    'warn',
    html`<p>${texts.openAlreadyText}</p><ul>${underWay.map(line)}</ul>`,
    texts.openAlready,
  );
}
