import type { GiveBackReason } from '../../../domain/correction/applying/give-back-reason.ts';
import type { StoryEvent } from '../../../domain/correction/find-case-story.ts';
import { card } from '../../../html/card.ts';
import { form } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { textArea } from '../../../html/text-fields.ts';
import { paths, to } from '../../../paths.ts';
import { formatMoment } from '../../rosters/moment.ts';
import { authorOf } from './author.ts';
import type { CaseData } from './page.html.ts';

/** What the member was asked, answered and objected. */
export function talkCard(shell: Shell, { events }: CaseData): Html | false {
  const { casePage } = shell.t;
  const label: Partial<Record<StoryEvent['action'], string>> = {
    ask: casePage.asked,
    answer: casePage.answered,
    object: casePage.objected,
    reject: casePage.endReason,
  };
  const talk = events.filter(({ action, note }) => label[action] !== undefined && note !== undefined);
  if (talk.length === 0) return false;
  return card({
    title: casePage.talk,
    body: html`<ol class="talk">${talk.map(
      event =>
        html`<li class="${event.actor}"><p class="talk-head"><b>${label[event.action]}</b> <span class="hint">${authorOf(shell, event)} · ${formatMoment(shell, event.at)}</span></p><p dir="auto">${event.note}</p></li>`,
    )}</ol>`,
  });
}

/** Among staff, whoever's turn it is. */
export function notesCard(shell: Shell, { events, found, tried }: CaseData): Html {
  const { casePage, caseForms } = shell.t;
  const notes = events.filter(({ note, shown }) => note !== undefined && !shown);
  const state = tried.step === 'note' ? tried.state : { values: {}, errors: {} };
  return card({
    title: casePage.notes,
    body: html`<p class="hint">${casePage.notesHint}</p>${
      notes.length > 0 &&
      html`<ol class="talk">${notes.map(
        event =>
          html`<li><p class="talk-head"><b>${properName(authorOf(shell, event))}</b> <span class="hint">${shell.t.cases.events[event.action]} · ${formatMoment(shell, event.at)}</span></p><p dir="auto">${noteOf(shell, event)}</p></li>`,
      )}</ol>`
    }${form(shell, {
      action: to(paths.correctionNote, { caseId: found.id }),
      submit: caseForms.note.submit,
      submitKind: 'quiet',
      body: textArea(shell, state, { name: 'note', label: caseForms.note.label, rows: 2, maxLength: 2000 }),
    })}`,
  });
}

/** The system leaves its reason as a word of its own. */
function noteOf({ t }: Shell, { action, note }: StoryEvent): string | undefined {
  const reasons: Readonly<Record<GiveBackReason, string>> = t.casePage.givenBack;
  return action === 'give-back' && note !== undefined ? (reasons[note as GiveBackReason] ?? note) : note;
}
