import { type FileQuestionKind, openQuestions } from '../../../domain/roster/judging/file-questions.ts';
import { buttonForm } from '../../../html/form.ts';
import { notice } from '../../../html/notice.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { columnName, quotedList } from '../finding-sentence.ts';
import type { StoryPage } from './page.html.ts';

/** How it ended, or why it came back. */
export function stateNotice(shell: Shell, { roster, contract, mayPrint }: StoryPage): Html | undefined {
  const { rosterStory: texts, rosterUpload } = shell.t;
  switch (roster.state) {
    case 'failed':
      return notice('bad', roster.failure ? rosterUpload.refusals[roster.failure] : '', texts.failedTitle);
    case 'rejected':
      return notice('bad', roster.decided?.reason ?? '', texts.rejectedTitle);
    case 'withdrawn':
      return notice('info', texts.withdrawnText, texts.withdrawnTitle);
    case 'submitted':
      return roster.failure ? notice('warn', rosterUpload.refusals[roster.failure]) : undefined;
    case 'applied':
      return notice('good', appliedText(shell, { roster, contract, mayPrint }), texts.appliedTitle);
    default:
      return undefined;
  }
}

type Applied = Pick<StoryPage, 'roster' | 'contract' | 'mayPrint'>;

function appliedText({ t, language }: Shell, { roster, contract, mayPrint }: Applied): Html {
  const { rosterStory: texts } = t;
  const { joins = 0, changes: changed = 0, leaves = 0 } = roster.approved ?? {};
  const number = (count: number) => formatNumber(language, count);
  const done = [
    joins > 0 && texts.appliedJoins(number(joins)),
    changed > 0 && texts.appliedChanges(number(changed)),
    leaves > 0 && texts.appliedLeaves(number(leaves)),
    joins + changed + leaves === 0 && texts.appliedNothing,
    roster.counts.held > 0 && texts.appliedHeld(number(roster.counts.held)),
  ].filter(sentence => sentence !== false);
  const codes = to(paths.employerCodes, { contractId: contract.id });
  const changes = to(paths.rosterChanges, { rosterId: roster.id });
  const held = to(paths.heldRows, { contractId: contract.id });
  return html`${done.join(' ')} <a href="${changes}">${texts.showDone}</a>${
    roster.counts.held > 0 && html` · <a href="${held}">${t.rosterHeld.title}</a>`
  }${mayPrint && html` · <a href="${codes}">${texts.printCodes}</a>`}`;
}

/** What only a person of this policyholder can say. */
export function questions(shell: Shell, data: StoryPage): Html | undefined {
  const { roster, mayEdit } = data;
  const { t } = shell;
  const { rosterStory: texts } = t;
  const href = to(paths.rosterMapping, { rosterId: roster.id });
  const ask = (title: string, text: string) =>
    notice(
      'warn',
      html`${text}${mayEdit && html`<p class="notice-action">${linkButton('call', href, texts.columnsLink)}</p>`}`,
      title,
    );
  if (roster.state === 'needs-mapping') return ask(texts.columnsTitle, texts.columnsText);
  if (roster.state !== 'checked') return undefined;
  const open = openQuestions(roster.questions, roster.answers);
  const hasCodes = Object.keys(roster.unknownCodes).length > 0;
  const doubtful = quotedList(
    t,
    roster.doubtfulDates.map(key => columnName(t, key)),
  );
  return html`${open.map(kind => fileQuestion(shell, { roster, mayEdit }, kind))}${shiftedQuestion(shell, data)}${hasCodes && ask(texts.codesTitle, texts.codesText)}${
    doubtful !== '' && notice('info', texts.doubtText(doubtful), texts.doubtTitle)
  }`;
}

/** A column of IDs that moved is put back as one act, from a page that shows what is written where. */
function shiftedQuestion({ t, language }: Shell, { roster, findings, isOpen }: StoryPage): Html | undefined {
  const { rosterDoctor: texts } = t;
  const shifted = findings.find(({ code, suggested }) => code === 'id-shifted' && suggested > 1);
  if (!shifted || !isOpen) return undefined;
  const href = to(paths.rosterSuggestionsAccept, { rosterId: roster.id, code: shifted.code });
  const link = html`<p class="notice-action">${linkButton('call', href, texts.shiftedLink)}</p>`;
  const text = texts.shiftedText(formatNumber(language, shifted.suggested));
  return notice('warn', html`${text}${link}`, texts.shiftedTitle);
}

/** One question about the whole file, answered by one click. */
function fileQuestion(
  shell: Shell,
  { roster, mayEdit }: Pick<StoryPage, 'roster' | 'mayEdit'>,
  kind: FileQuestionKind,
): Html | undefined {
  const { t, language } = shell;
  const { rosterDoctor: texts } = t;
  const asked = roster.questions[kind];
  if (!asked) return undefined;
  const number = (count: number) => formatNumber(language, count);
  const evidence = texts.evidence[kind](number(asked.rows), number(asked.of));
  const action = to(paths.rosterQuestion, { rosterId: roster.id, kind });
  const answers = html`<div class="notice-action answers">${buttonForm(shell, { action, label: texts.yes, kind: 'primary', hidden: { answer: 'yes' } })}${buttonForm(shell, { action, label: texts.no, hidden: { answer: 'no' } })}</div>`;
  return notice('warn', html`${evidence}${mayEdit && answers}`, texts.questions[kind]);
}
