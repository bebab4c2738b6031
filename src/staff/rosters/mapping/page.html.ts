import type { MappingQuestion } from '../../../domain/roster/ask-mapping.ts';
import { columnKeys } from '../../../domain/roster/judging/columns.ts';
import { card } from '../../../html/card.ts';
import { type Choice, selectField } from '../../../html/choice-fields.ts';
import { errorSummary, type FormState, form, hiddenField } from '../../../html/form.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import type { Shell } from '../../../html/shell.ts';
import { pageHead } from '../../../html/steps.ts';
import { attributes, type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { columnName, quotedList } from '../finding-sentence.ts';
import { codesCard } from './codes.html.ts';
import { columnField } from './read-decision.ts';

export type MappingPage = AskedRoster & { question: MappingQuestion; state: FormState };

export function mappingPage(shell: Shell, data: MappingPage): Html {
  const { t } = shell;
  const { roster, question, state } = data;
  const { rosterMapping: texts } = t;
  return document(shell, {
    face: 'staff',
    title: `${texts.title} · ${roster.file.name}`,
    width: 'wide',
    main: html`${pageHead(t, { title: texts.title, lead: texts.lead, trail: trailOf(shell, data) })}
${errorSummary(shell, state)}${question.sheets.length > 1 && sheetsCard(shell, data)}${gaps(shell, data)}
${form(shell, {
  action: to(paths.rosterMapping, { rosterId: roster.id }),
  submit: texts.save,
  body: html`${hiddenField('sheet', question.asked.index)}${columnsCard(shell, data)}${codesCard(shell, data)}`,
})}`,
  });
}

function sheetsCard({ t }: Shell, { roster, question }: MappingPage): Html {
  const { rosterMapping: texts } = t;
  const href = (sheet: number) => to(paths.rosterMapping, { rosterId: roster.id }, { sheet });
  const links = question.sheets.map(({ index, name, hidden }) => {
    const current = index === question.asked.index && 'page';
    return html`<li><a ${attributes({ href: href(index), 'aria-current': current })}><bdi>${name}</bdi>${hidden && html` (${texts.sheetHidden})`}</a></li>`;
  });
  return html`<p>${texts.sheetsLead}</p><nav class="tabs" aria-label="${texts.sheets}"><ul>${links}</ul></nav>`;
}

/** What is missing, and what several columns claim to be. */
function gaps({ t }: Shell, { question }: MappingPage): Html {
  const { rosterMapping: texts } = t;
  const { missing, doubtful } = question.mapping;
  return html`${
    missing.length > 0 &&
    notice(
      'warn',
      html`${quotedList(
        t,
        missing.map(key => columnName(t, key)),
      )}. ${texts.missingText}`,
      texts.missing,
    )
  }${doubtful.map(({ key, indexes }) => {
    const headers = indexes.map(index => question.asked.headers[index] ?? '');
    return notice('warn', texts.doubtfulText(columnName(t, key), quotedList(t, headers)), texts.doubtful);
  })}`;
}

const shownSamples = 3;

function columnsCard(shell: Shell, { question, state }: MappingPage): Html {
  const { t } = shell;
  const { rosterMapping: texts } = t;
  const { headers, samples } = question.asked;
  const width = Math.max(headers.length, ...samples.map(row => row.length));
  const options: Choice[] = columnKeys.map(value => ({ value, label: columnName(t, value) }));
  const fields = Array.from({ length: width }, (_, index) => {
    const header = headers[index]?.trim() ?? '';
    const seen = [...new Set(samples.map(row => row[index]?.trim() ?? ''))].filter(text => text !== '');
    if (header === '' && seen.length === 0) return undefined;
    return selectField(shell, state, {
      name: columnField(index),
      label: header || texts.noHeader(letterOf(index)),
      hint: `${texts.samples}: ${seen.slice(0, shownSamples).join(' · ') || '—'}`,
      empty: texts.none,
      options,
    });
  });
  return card({ title: texts.columns, body: html`<div class="field-grid">${fields}</div>` });
}

/** As the spreadsheet itself names a column: A, B, …, AA. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(0x41 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
