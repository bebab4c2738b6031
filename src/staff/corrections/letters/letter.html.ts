import type { LetterStory } from '../../../domain/correction/letters/find-letter.ts';
import type { Letter, LetterCase } from '../../../domain/correction/letters/letter.ts';
import { documentField } from '../../../html/attachment-form.ts';
import { badge } from '../../../html/badge.ts';
import { card } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { errorSummary, type FormState, form } from '../../../html/form.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { givenFields } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import { formatMoment, staffName } from '../../rosters/moment.ts';
import { caseBadge } from '../case-badge.ts';
import { changeList, personCell } from './change-list.html.ts';
import { letterBadge } from './letter-badge.ts';

export function letterPage(shell: Shell, story: LetterStory, state: FormState): Html {
  const { t } = shell;
  const texts = t.letters;
  const { letter } = story;
  const title = texts.letterTitle(texts.numberOf(letter.jalaliYear, letter.serial));
  return document(shell, {
    face: 'staff',
    title,
    width: 'wide',
    main: html`${pageHead(t, {
      title,
      lead: properName(letter.policyholder[shell.language]),
      state: letterBadge(t, letter),
      trail: [
        { href: paths.correctionDesk, label: t.desk.title },
        { href: paths.correctionLetters, label: texts.title },
      ],
      actions: linkButton(
        letter.signed ? 'quiet' : 'primary',
        to(paths.correctionLetterPdf, { letterId: letter.id }),
        texts.download,
        true,
      ),
    })}
${errorSummary(shell, state)}
<div class="columns"><div>${factsCard(shell, letter)}</div><div>${letter.signed ? signedCard(shell, letter) : nextCard(shell, letter, state)}</div></div>
<section class="card"><div class="card-head"><h2>${texts.cases}</h2></div>${caseTable(shell, story)}</section>`,
  });
}

function factsCard(shell: Shell, letter: Letter): Html {
  const { t, language } = shell;
  const texts = t.letters;
  return card({
    title: texts.facts,
    body: givenFields([
      { label: texts.date, value: formatDay(language, letter.datedOn) },
      { label: texts.contract, value: properName(letter.contract[language]) },
      { label: texts.contractNumber, value: identifier(letter.contract.number) },
      { label: texts.recipient, value: texts.recipients[letter.recipient] },
      { label: texts.people, value: texts.peopleOf(letter.cases) },
      { label: texts.madeBy, value: properName(staffName(shell, letter.madeBy)) },
    ]),
  });
}

function nextCard(shell: Shell, { id }: Letter, state: FormState): Html {
  const texts = shell.t.letters;
  return card({
    title: texts.nextTitle,
    accent: 'call',
    body: html`<p>${texts.nextText}</p>${form(shell, {
      action: to(paths.correctionLetterSigned, { letterId: id }),
      submit: texts.upload,
      upload: true,
      body: documentField(shell, state),
    })}`,
  });
}

function signedCard(shell: Shell, { id, signed }: Letter): Html | false {
  const texts = shell.t.letters;
  if (!signed) return false;
  const href = to(paths.correctionLetterSigned, { letterId: id });
  return card({
    title: texts.signedTitle,
    body: html`${givenFields([
      { label: texts.signedBy, value: properName(staffName(shell, signed.by)) },
      { label: texts.signedAt, value: formatMoment(shell, signed.at) },
    ])}${
      signed.type === 'image/jpeg'
        ? html`<a class="scan" href="${href}"><img src="${href}" alt="${texts.signedAlt}" width="240" height="320" loading="lazy"></a>`
        : html`<p>${linkButton('quiet', href, texts.seeSigned, true)}</p>`
    }`,
  });
}

function caseTable(shell: Shell, { letter, cases, names }: LetterStory): Html {
  const { t } = shell;
  const texts = t.letters;
  const columns: Column<LetterCase>[] = [
    { key: 'person', header: texts.person, names: true, cell: personCell },
    { key: 'change', header: texts.change, cell: one => changeList(shell, one, names) },
    {
      key: 'state',
      header: texts.state,
      cell: ({ state, changed }) =>
        html`${caseBadge(t, state)}${
          changed && !letter.signed && html`<span class="under">${texts.changedSince}</span>`
        }`,
    },
    ...(letter.signed
      ? [
          {
            key: 'effect',
            header: texts.effect,
            cell: ({ effect }: LetterCase) =>
              effect && badge(effect === 'moved' ? 'good' : 'quiet', texts.effects[effect]),
          },
        ]
      : []),
  ];
  return table(t, { caption: texts.cases, columns, rows: cases, onPhones: 'cards' });
}
