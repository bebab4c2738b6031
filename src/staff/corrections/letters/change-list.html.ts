import type { LetterNames, LetterPerson } from '../../../domain/correction/letters/letter.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { plainValue } from './plain-value.ts';

export function personCell({ firstName, lastName, idValue }: LetterPerson): Html {
  return html`${properName(`${firstName} ${lastName}`)}<span class="under">${identifier(idValue)}</span>`;
}

/** What is to be put right, a line each. */
export function changeList(shell: Shell, { changes }: LetterPerson, names: LetterNames): Html {
  const { t } = shell;
  return html`<ul class="plain-list">${changes.map(({ field, before, after }) => {
    const shown = (value: string) => plainValue(shell, field, value, names);
    return html`<li>${t.cases.fields[field]}${t.rosters.comma}<strong>${properName(shown(after))}</strong><span class="under">${
      before === undefined ? t.letters.nothingBefore : t.letters.from(shown(before))
    }</span></li>`;
  })}</ul>`;
}
