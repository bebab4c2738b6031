import type { Letter } from '../../../domain/correction/letters/letter.ts';
import { emptyState } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import { properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Column, table } from '../../../html/table.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { letterBadge } from './letter-badge.ts';

export function lettersPage(shell: Shell, letters: readonly Letter[]): Html {
  const { t } = shell;
  const texts = t.letters;
  return document(shell, {
    face: 'staff',
    title: texts.title,
    width: 'wide',
    main: html`${pageHead(t, {
      title: texts.title,
      lead: texts.lead,
      trail: [{ href: paths.correctionDesk, label: t.desk.title }],
      actions: linkButton('primary', paths.correctionLetterNew, texts.make),
    })}
${
  letters.length > 0
    ? html`<section class="card">${letterTable(shell, letters)}</section>`
    : emptyState({
        title: texts.emptyTitle,
        text: texts.emptyText,
        action: { href: paths.correctionLetterNew, label: texts.make },
      })
}`,
  });
}

function letterTable(shell: Shell, letters: readonly Letter[]): Html {
  const { t, language } = shell;
  const texts = t.letters;
  const columns: Column<Letter>[] = [
    {
      key: 'number',
      header: texts.number,
      names: true,
      cell: ({ id, jalaliYear, serial }) =>
        html`<a href="${to(paths.correctionLetter, { letterId: id })}">${texts.numberOf(jalaliYear, serial)}</a>`,
    },
    { key: 'date', header: texts.date, cell: ({ datedOn }) => formatDay(language, datedOn, 'table') },
    {
      key: 'contract',
      header: texts.contract,
      cell: ({ contract, policyholder }) =>
        html`${properName(contract[language])}<span class="under">${properName(policyholder[language])}</span>`,
    },
    { key: 'recipient', header: texts.recipient, cell: ({ recipient }) => texts.recipients[recipient] },
    { key: 'people', header: texts.people, cell: ({ cases }) => texts.peopleOf(cases) },
    { key: 'state', header: texts.state, cell: letter => letterBadge(t, letter) },
  ];
  return table(t, { caption: texts.title, columns, rows: letters, onPhones: 'cards' });
}
