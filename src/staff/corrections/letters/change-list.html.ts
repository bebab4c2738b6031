import type { LetterNames, LetterPerson } from '../../../domain/correction/letters/letter.ts';
import { identifier, properName } from '../../../html/identifier.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { shownChange } from '../change.html.ts';

/** Leads to the case. */
export function personCell({ caseId, firstName, lastName, idValue }: LetterPerson): Html {
  const href = to(paths.correctionCase, { caseId });
  return html`<a href="${href}">${properName(`${firstName} ${lastName}`)}</a><span class="under">${identifier(idValue)}</span>`;
}

/** What is to be put right, a line each. */
export function changeList(shell: Shell, { changes }: LetterPerson, names: LetterNames): Html {
  const { t } = shell;
  return html`<ul class="plain-list letter-changes">${changes.map(change => {
    const { before, after } = shownChange(shell, change, names);
    return html`<li><span class="hint">${t.cases.fields[change.field]}</span> <strong>${after}</strong> <span class="hint">${
      before ? html`${t.letters.insteadOf} ${before}` : t.letters.nothingBefore
    }</span></li>`;
  })}</ul>`;
}
