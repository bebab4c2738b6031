import type { ContractTerms } from '../../../domain/contract/find-contract-terms.ts';
import {
  type LetterCandidate,
  type LetterNames,
  letterRecipients,
} from '../../../domain/correction/letters/letter.ts';
import { card, emptyState } from '../../../html/card.ts';
import { radioField } from '../../../html/choice-fields.ts';
import { errorOf } from '../../../html/field.ts';
import { errorSummary, type FormState, form } from '../../../html/form.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { table } from '../../../html/table.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { textArea } from '../../../html/text-fields.ts';
import { paths, withQuery } from '../../../paths.ts';
import { caseBadge } from '../case-badge.ts';
import { changeList, personCell } from './change-list.html.ts';

export type ContractChoice = { contract: ContractTerms; cases: number; waiting: number };

export type NewLetter = {
  contract: ContractTerms;
  candidates: readonly LetterCandidate[];
  names: LetterNames;
  /** Cases that are ticked. */
  picked: ReadonlySet<number>;
  state: FormState;
};

const trail = ({ t }: Shell) => [
  { href: paths.correctionDesk, label: t.desk.title },
  { href: paths.correctionLetters, label: t.letters.title },
];

/** Where several contracts have cases for a letter: which one it is about. */
export function chooseContractPage(shell: Shell, choices: readonly ContractChoice[]): Html {
  const { t } = shell;
  const texts = t.letters;
  return document(shell, {
    face: 'staff',
    title: texts.newTitle,
    width: 'text',
    main: html`${pageHead(t, { title: texts.newTitle, lead: texts.newLead, trail: trail(shell) })}
${
  choices.length === 0
    ? emptyState({ title: texts.noCandidatesTitle, text: texts.noCandidatesText })
    : card({ title: texts.chooseContract, body: contractList(shell, choices) })
}`,
  });
}

function contractList({ t, language }: Shell, choices: readonly ContractChoice[]): Html {
  return html`<ul class="stack plain-list">${choices.map(
    ({ contract, cases, waiting }) =>
      html`<li><a href="${withQuery(paths.correctionLetterNew, { contract: contract.id })}">${properName(contract.title[language])}</a>
<span class="under">${properName(contract.policyholder[language])}</span><span class="under">${t.letters.waiting(waiting, cases)}</span></li>`,
  )}</ul>`;
}

export function newLetterPage(shell: Shell, data: NewLetter): Html {
  const { t, language } = shell;
  const texts = t.letters;
  const { contract, candidates, state } = data;
  return document(shell, {
    face: 'staff',
    title: texts.newTitle,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.newTitle,
      lead: html`${properName(contract.title[language])}${t.rosters.comma}${properName(contract.policyholder[language])}${t.rosters.comma}${identifier(contract.number)}`,
      trail: trail(shell),
    })}
${errorSummary(shell, state)}
${
  candidates.length === 0
    ? emptyState({ title: texts.noCandidatesTitle, text: texts.noCandidatesText })
    : form(shell, {
        action: withQuery(paths.correctionLetterNew, { contract: contract.id }),
        submit: texts.submit,
        body: html`${card({ title: texts.cases, body: candidateTable(shell, data) })}
<section class="card">${recipientField(shell, data)}${textArea(shell, state, {
          name: 'reason',
          label: texts.reason,
          hint: texts.reasonHint,
          rows: 2,
          maxLength: 600,
        })}</section>`,
      })
}`,
  });
}

function candidateTable(shell: Shell, { candidates, names, picked, state }: NewLetter): Html {
  const { t } = shell;
  const texts = t.letters;
  const pickBox = ({ caseId, firstName, lastName }: LetterCandidate) => {
    const list = {
      class: 'pick-box',
      type: 'checkbox',
      name: 'case',
      value: caseId,
      checked: picked.has(caseId),
      'aria-label': texts.pickOne(`${firstName} ${lastName}`),
    };
    return html`<input ${attributes(list)}>`;
  };
  return html`<div id="cases" tabindex="-1"><p class="hint">${texts.casesHint}</p>${errorOf(state, 'cases')}${table(
    t,
    {
      caption: texts.cases,
      columns: [
        { key: 'pick', header: texts.pick, cell: pickBox },
        { key: 'person', header: texts.person, names: true, cell: personCell },
        { key: 'change', header: texts.change, cell: one => changeList(shell, one, names) },
        {
          key: 'state',
          header: texts.state,
          cell: ({ state: stands, openLetter }) =>
            html`${caseBadge(t, stands)}${
              openLetter &&
              html`<span class="under">${texts.inLetter(texts.numberOf(openLetter.jalaliYear, openLetter.serial))}</span>`
            }`,
        },
      ],
      rows: candidates,
      onPhones: 'cards',
    },
  )}</div>`;
}

function recipientField(shell: Shell, { contract, state }: NewLetter): Html {
  const { t, language } = shell;
  const nameOf = {
    agency: contract.agency?.[language],
    insurer: contract.insurer[language],
    administrator: contract.administrator[language],
  };
  const options = letterRecipients.flatMap(value => {
    const hint = nameOf[value];
    return hint === undefined ? [] : [{ value, label: t.letters.recipients[value], hint }];
  });
  return radioField(shell, state, { name: 'recipient', label: t.letters.to, required: true, options });
}
