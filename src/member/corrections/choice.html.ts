import {
  type CorrectableSubject,
  correctableSubjects,
  isCorrectable,
} from '../../domain/correction/opening/correctable.ts';
import type { OpenCaseHead } from '../../domain/correction/opening/list-open-about.ts';
import { presentValue } from '../../domain/correction/opening/right-changes.ts';
import { badge } from '../../html/badge.ts';
import { card, emptyState } from '../../html/card.ts';
import { icons } from '../../html/icons.ts';
import { properName } from '../../html/identifier.ts';
import { document, supportPhones } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { attributes, type Html, html } from '../../html/tag.ts';
import { paths, to, withQuery } from '../../paths.ts';
import type { AskedPerson } from './asked-person.ts';
import { presentFields, shownBefore } from './present-value.ts';

export type ChoicePage = AskedPerson & { underWay: readonly OpenCaseHead[] };

export function choicePage(shell: Shell, data: ChoicePage): Html {
  const { t } = shell;
  const { memberCases: texts } = t;
  const subjects = correctableSubjects.filter(subject => isCorrectable(subject, data.person));
  return document(shell, {
    face: 'member',
    title: texts.choiceTitle,
    width: 'text',
    main: html`${pageHead(t, {
      title: texts.choiceTitle,
      lead: texts.choiceLead,
      trail: [{ href: paths.memberCorrections, label: texts.title }],
    })}
${data.people.length > 1 && card({ title: texts.whom, body: whom(shell, data) })}
${card({
  title: texts.what,
  body: html`<ul class="line-list">${subjects.map(subject => subjectLine(shell, data, subject))}</ul>
<p class="hint">${texts.masked}</p>`,
})}`,
  });
}

function whom({ t, language }: Shell, { people, person }: ChoicePage): Html {
  const contracts = new Set(people.map(({ contractId }) => contractId)).size;
  return html`<nav class="pills" aria-label="${t.memberCases.whom}"><ul>${people.map(each => {
    const href = withQuery(paths.memberCorrectionChoice, { person: each.membershipId });
    const current = each.membershipId === person.membershipId && 'true';
    const name = `${each.firstName} ${each.lastName}`;
    return html`<li><a ${attributes({ href, 'aria-current': current })}><span>${properName(name)}${
      contracts > 1 && html` <span class="aside">${each.contractTitle?.[language]}</span>`
    }</span></a></li>`;
  })}</ul></nav>`;
}

function subjectLine(
  shell: Shell,
  { person, isViewer, underWay }: ChoicePage,
  subject: CorrectableSubject,
): Html {
  const { t } = shell;
  const { memberCases: texts } = t;
  const open = underWay.find(each => each.subject === subject);
  const href = open
    ? to(paths.memberCorrection, { caseId: open.id })
    : to(paths.memberCorrectionNew, { subject }, { person: person.membershipId });
  const fields = presentFields(person)[subject] ?? [];
  const ownId = isViewer && subject === 'national-id';
  const values = fields.map(field =>
    ownId
      ? html`<bdi dir="ltr" class="id">${person.idValue}</bdi>`
      : shownBefore(shell, field, presentValue(person, field)),
  );
  return html`<li><a href="${href}"><span class="line-name">${t.cases.subjects[subject]}</span>
<span class="aside">${values.length > 0 ? html`${values.map(value => html`${value} `)}` : texts.hints[subject]}</span>${
    open && badge('info', texts.underWay)
  }${icons.forward}</a></li>`;
}

/** Of whoever is covered by no running contract. */
export function nobodyPage(shell: Shell): Html {
  const { t } = shell;
  const { memberCases: texts } = t;
  return document(shell, {
    face: 'member',
    title: texts.choiceTitle,
    width: 'text',
    main: html`${pageHead(t, {
      title: texts.choiceTitle,
      trail: [{ href: paths.memberCorrections, label: texts.title }],
    })}
${emptyState({ title: texts.noPeopleTitle, text: texts.noPeopleText })}
${card({ title: t.layout.support, body: supportPhones(shell) })}`,
  });
}
