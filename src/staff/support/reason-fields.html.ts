import { lookupReasons } from '../../domain/correction/support/record-lookup.ts';
import { selectField } from '../../html/choice-fields.ts';
import type { FormState } from '../../html/form.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { textField } from '../../html/text-fields.ts';
import { longestWords } from './read-reason.ts';

/** Why one looks, and a few words to it. */
export function reasonFields(shell: Shell, state: FormState): Html {
  const { support: texts } = shell.t;
  return html`${selectField(shell, state, {
    name: 'reason',
    label: texts.reason,
    required: true,
    options: lookupReasons.map(value => ({ value, label: texts.reasons[value] })),
  })}${textField(shell, state, {
    name: 'words',
    label: texts.words,
    hint: texts.wordsHint,
    maxLength: longestWords,
  })}`;
}
