import { openQuestions } from '../../../domain/roster/judging/file-questions.ts';
import type { FormState } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { formatNumber } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { countingNotice } from '../readiness/counting.html.ts';
import { stateBadge } from '../state-badge.ts';
import { cleanPart } from './clean.html.ts';
import { decisionCard } from './decision.html.ts';
import { findingsCard } from './findings.html.ts';
import { foundPart } from './found.html.ts';
import { questions, stateNotice } from './notices.html.ts';
import { changesCard, readinessCard } from './outlook.html.ts';
import type { StoryFacts } from './page.ts';
import { progressCard } from './progress.html.ts';
import type { Stage } from './stage.ts';
import { tiles } from './tiles.html.ts';
import { wayCard } from './way.html.ts';
import { withdrawCard } from './withdraw.html.ts';

export type StoryPage = AskedRoster &
  StoryFacts & {
    stage: Stage | undefined;
    mayEdit: boolean;
    mayDecide: boolean;
    mayPrint: boolean;
    /** Rows can be fixed now, by this viewer. */
    isOpen: boolean;
    /** The viewer uploaded or submitted it, so somebody else decides. */
    ownWork: boolean;
    decision: FormState;
  };

/** From the file to the members: read, found, fixed, what changes, who could activate, who decides. */
export function storyPage(shell: Shell, data: StoryPage): Html {
  const { t } = shell;
  const { roster } = data;
  const lead = leadOf(shell, data);
  // Who decides comes to decide; who fixes comes to fix.
  const parts = data.isOpen
    ? [doctor(shell, data), outlook(shell, data)]
    : [outlook(shell, data), doctor(shell, data)];
  return document(shell, {
    face: 'staff',
    title: roster.file.name,
    width: 'wide',
    main: html`${pageHead(t, {
      title: properName(roster.file.name),
      state: stateBadge(t, roster.state),
      trail: trailOf(shell, data, false),
      ...(isRead(data) && { actions: actions(shell, data) }),
    })}
${lead !== '' && html`<p class="lead">${lead}</p>`}${stateNotice(shell, data)}${data.counting && countingNotice(shell, data)}${questions(shell, data)}${progressCard(shell, data)}
${isRead(data) && tiles(shell, data)}
${parts}`,
  });
}

/** What goes on anyway, what waits, and what to do first: nobody is to be frightened by a number. */
function leadOf({ t, language }: Shell, { roster, findings, isOpen }: StoryPage): string {
  if (!isOpen || findings.every(({ severity }) => severity === 'note')) return '';
  const { rosterDoctor: texts } = t;
  const { good, held } = roster.counts;
  const suggested = findings.reduce((sum, each) => sum + each.suggested, 0);
  const number = (count: number) => formatNumber(language, count);
  return [
    good > 0 ? texts.goesOn(number(good)) : texts.nothingGoes,
    held > 0 && texts.waits(number(held)),
    suggested > 0 && texts.startWith(number(suggested)),
  ]
    .filter(sentence => sentence !== false)
    .join(' ');
}

function actions({ t }: Shell, data: StoryPage): Html {
  const { roster, findings, isOpen } = data;
  const workbook = to(paths.rosterWorkbook, { rosterId: roster.id });
  return html`${isOpen && findings.length > 0 && linkButton('quiet', workbook, t.rosterDoctor.download, true)}${
    isOpen &&
    roster.counts.good > 0 &&
    !hasQuestions(data) &&
    linkButton('primary', '#send', t.rosterStory.submit)
  }`;
}

/** What was found before is not shown as found while the file is read again. */
function isRead({ roster }: StoryPage): boolean {
  return roster.readAt !== undefined && roster.state !== 'uploaded' && roster.state !== 'reading';
}

function hasQuestions({ roster }: StoryPage): boolean {
  return roster.state === 'checked' && openQuestions(roster.questions, roster.answers).length > 0;
}

function doctor(shell: Shell, data: StoryPage): Html | undefined {
  if (!isRead(data)) return undefined;
  const list = findingsCard(shell, data);
  const isClean = data.findings.every(({ severity }) => severity === 'note') && !hasQuestions(data);
  const main = html`${isClean && cleanPart(shell, data)}${foundPart(shell, data)}`;
  const way = stepsOf(shell, data).length === 0 && wayCard(shell, data);
  if (!list && !way) return main;
  return html`<div class="story"><div class="story-findings">${list}${way}</div><div class="story-main">${main}</div></div>`;
}

/** What changes and who could activate, and before the end what is to be decided, beside the way so far. */
function outlook(shell: Shell, data: StoryPage): Html {
  const changes = changesCard(shell, data);
  const readiness = readinessCard(shell, data);
  const steps = stepsOf(shell, data);
  const way = wayCard(shell, data);
  return html`${(changes || readiness) && html`<div class="outlook">${changes}${readiness}</div>`}
${
  steps.length > 0
    ? html`<div class="columns"><div id="send" class="send">${steps}</div><div>${way}</div></div>`
    : !isRead(data) && way
}`;
}

/** What may be done with the roster as a whole. */
function stepsOf(shell: Shell, data: StoryPage): Html[] {
  return [decisionCard(shell, data), withdrawCard(shell, data)].filter(step => step !== undefined);
}
