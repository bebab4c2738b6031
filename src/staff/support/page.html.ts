import { mostFound } from '../../domain/correction/support/look-up.ts';
import type { LookedUp } from '../../domain/correction/support/looked-up.ts';
import type { Lookup } from '../../domain/correction/support/read-lookup.ts';
import { emptyState } from '../../html/card.ts';
import { errorSummary, type FormState, form } from '../../html/form.ts';
import { document } from '../../html/layout.ts';
import { notice } from '../../html/notice.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { paths } from '../../paths.ts';
import type { GivenReason } from './read-reason.ts';
import { reasonFields } from './reason-fields.html.ts';
import { casesCard, failuresCard, heldRowsCard, peopleCard } from './results.html.ts';
import { unknownCard } from './unknown-id.html.ts';

/** What was found, and the reason for which it was looked for: a file that is opened from here is opened for the same. */
export type SearchAnswer = GivenReason & { lookup: Lookup; found: LookedUp };

export type SupportPage = { state: FormState; answer?: SearchAnswer };

export function supportPage(shell: Shell, { state, answer }: SupportPage): Html {
  const { support: texts } = shell.t;
  return document(shell, {
    face: 'staff',
    title: texts.title,
    width: 'wide',
    main: html`${pageHead(shell.t, { title: texts.title, lead: texts.lead })}
${errorSummary(shell, state)}
${searchBox(shell, state)}
${answer && results(shell, answer)}`,
  });
}

function searchBox(shell: Shell, state: FormState): Html {
  const { support: texts } = shell.t;
  const body = html`${textField(shell, state, {
    name: 'search',
    label: texts.search,
    hint: texts.searchHint,
    type: 'search',
    required: true,
    maxLength: 100,
  })}<div class="lookup-why">${reasonFields(shell, state)}</div>`;
  return html`<section class="card lookup" aria-label="${texts.find}">${form(shell, {
    action: paths.support,
    submit: texts.find,
    body,
  })}</section>`;
}

function results(shell: Shell, answer: SearchAnswer): Html {
  const { t, language } = shell;
  const { support: texts } = t;
  const { lookup, found } = answer;
  const { people, cases, heldRows, failures, more } = found;
  const unknown = lookup.kind === 'national-id' && people.length === 0;
  const nothing = people.length + cases.length + heldRows.length + failures.length === 0;
  return html`<div class="lookup-results" id="results"><h2 class="lookup-head">${texts.soughtAs[lookup.kind]}</h2>
${more && notice('info', texts.more(formatNumber(language, mostFound)))}
${people.length > 0 && peopleCard(shell, answer, people)}
${unknown && unknownCard(shell, answer)}
${cases.length > 0 && casesCard(shell, cases)}
${heldRows.length > 0 && heldRowsCard(shell, heldRows)}
${failures.length > 0 && failuresCard(shell, failures)}
${nothing && !unknown && emptyState({ title: texts.nothingTitle, text: texts.nothingText })}</div>`;
}
