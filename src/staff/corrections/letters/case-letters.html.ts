import type { CaseStory } from '../../../domain/correction/find-case-story.ts';
import { type Letter, letterStates } from '../../../domain/correction/letters/letter.ts';
import { card } from '../../../html/card.ts';
import { formatDay } from '../../../html/day.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to, withQuery } from '../../../paths.ts';
import { letterBadge } from './letter-badge.ts';

/** On the page of a case: its letters, and the way to a new one where it can be put into one. */
export function caseLettersCard(shell: Shell, { found, changes, letters }: CaseStory): Html | false {
  const { t } = shell;
  const texts = t.letters;
  const { id, contractId: contract, state } = found;
  const mayMake = contract !== undefined && letterStates.includes(state) && changes.length > 0;
  const waits = state === 'letter';
  if (letters.length === 0 && !(mayMake && found.needsLetter)) return false;
  const make = withQuery(paths.correctionLetterNew, { contract, case: id });
  return card({
    title: texts.title,
    ...(waits ? { accent: 'call' as const } : {}),
    body: html`${
      letters.length === 0 ? html`<p>${texts.emptyText}</p>` : letterList(shell, letters)
    }${mayMake && html`<p>${linkButton(waits && letters.length === 0 ? 'primary' : 'quiet', make, texts.make)}</p>`}`,
  });
}

function letterList({ t, language }: Shell, letters: readonly Letter[]): Html {
  const texts = t.letters;
  return html`<ul class="plain-list stack">${letters.map(
    letter =>
      html`<li><a href="${to(paths.correctionLetter, { letterId: letter.id })}">${texts.letterTitle(texts.numberOf(letter.jalaliYear, letter.serial))}</a> ${letterBadge(t, letter)}<span class="under">${formatDay(language, letter.datedOn)}${t.rosters.comma}${texts.peopleOf(letter.cases)}</span></li>`,
  )}</ul>`;
}
