import type { CaseSubject } from '../../../domain/correction/case.ts';
import {
  type CorrectableSubject,
  correctableSubjects,
  isCorrectable,
} from '../../../domain/correction/opening/correctable.ts';
import type { OpenCaseHead } from '../../../domain/correction/opening/list-open-about.ts';
import { card, emptyState } from '../../../html/card.ts';
import { icons } from '../../../html/icons.ts';
import { document } from '../../../html/layout.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { givenFields } from '../../../html/text-fields.ts';
import { paths } from '../../../paths.ts';
import { type AskedAbout, newCaseHref } from './asked-about.ts';
import { personFields, presentText } from './present.html.ts';
import { underWayNotice } from './under-way.html.ts';

export type SubjectsPage = { about: AskedAbout; underWay: readonly OpenCaseHead[] };

/** What of a person is wrong; for who may not begin with nobody, where to begin. */
export function subjectsPage(shell: Shell, { about, underWay }: SubjectsPage): Html {
  const { t } = shell;
  const { deskOpening: texts } = t;
  const isCall = about.kind === 'call';
  const title = isCall ? texts.callTitle : texts.title;
  return document(shell, {
    face: 'staff',
    title,
    width: 'text',
    main: html`${pageHead(t, {
      title,
      lead: isCall ? texts.callLead : texts.lead,
      trail: [{ href: paths.correctionDesk, label: t.desk.title }],
    })}
${underWayNotice(shell, underWay)}
${
  about.kind === 'nobody'
    ? emptyState({
        title: texts.noneTitle,
        text: texts.noneText,
        action: { href: paths.staffMembers, label: texts.toMembers },
      })
    : html`${'person' in about && givenFields(personFields(shell, about))}${card({
        title: texts.what,
        body: html`<ul class="line-list">${subjectsOf(about).map(subject => line(shell, about, subject))}</ul>`,
      })}`
}`,
  });
}

function subjectsOf(about: AskedAbout): CaseSubject[] {
  const fits = (subject: CorrectableSubject) => !('person' in about) || isCorrectable(subject, about.person);
  // A row that waits has nobody who could have tried.
  const first: CaseSubject[] = about.kind === 'row' ? [] : ['activation'];
  return [...first, ...correctableSubjects.filter(fits)];
}

function line(shell: Shell, about: AskedAbout, subject: CaseSubject): Html {
  const { t } = shell;
  return html`<li><a href="${newCaseHref(about, subject)}"><span class="line-name">${t.cases.subjects[subject]}</span>
<span class="aside">${'person' in about && presentText(shell, about.person, subject)}</span>${icons.forward}</a></li>`;
}
