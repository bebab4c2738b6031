import { card } from '../../html/card.ts';
import { radioField } from '../../html/choice-fields.ts';
import { form, hiddenField } from '../../html/form.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import { mostAtOnce } from './make-codes.ts';
import type { CodesPage } from './page.html.ts';

/** Everybody who could not activate now, in one click: how many they are, how much paper it takes, and in which form. */
export function issueAllCard(shell: Shell, { contract, missing }: CodesPage): Html {
  const { codes } = shell.t;
  const number = (count: number) => formatNumber(shell.language, count);
  const printed = Math.min(missing, mostAtOnce.slips);
  const state = { values: { as: 'slips' }, errors: {} };
  const body = html`${hiddenField('all', 'yes')}<p>${codes.allText}</p>${radioField(shell, state, {
    name: 'as',
    label: codes.allAs,
    options: [
      { value: 'slips', label: codes.asSlips, hint: codes.asSlipsHint(number(Math.ceil(printed / 8))) },
      { value: 'xlsx', label: codes.asXlsx, hint: codes.asFileHint },
      { value: 'csv', label: codes.asCsv, hint: codes.asFileHint },
    ],
  })}${
    missing > printed &&
    html`<p class="hint">${codes.allRounds(number(printed), number(Math.ceil(missing / printed)))}</p>`
  }`;
  return card({
    title: codes.allTitle(number(missing)),
    accent: 'call',
    body: form(shell, {
      action: to(paths.employerCodes, { contractId: contract.id }),
      submit: codes.allSubmit(number(missing)),
      body,
    }),
  });
}
