import type { FormState } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { type AskedRoster, trailOf } from '../asked-roster.ts';
import { stateBadge } from '../state-badge.ts';
import { decisionCard } from './decision.html.ts';
import { findingsCard } from './findings.html.ts';
import { heldCard } from './held.html.ts';
import { questions, stateNotice } from './notices.html.ts';
import type { StoryFacts } from './page.ts';
import { progressCard } from './progress.html.ts';
import { tiles } from './tiles.html.ts';
import { wayCard } from './way.html.ts';
import { withdrawCard } from './withdraw.html.ts';

export type StoryPage = AskedRoster &
  StoryFacts & {
    mayEdit: boolean;
    mayDecide: boolean;
    mayPrint: boolean;
    /** The viewer uploaded or submitted it, so somebody else decides. */
    ownWork: boolean;
    decision: FormState;
  };

export function storyPage(shell: Shell, data: StoryPage): Html {
  const { t } = shell;
  const { roster } = data;
  return document(shell, {
    face: 'staff',
    title: roster.file.name,
    width: 'wide',
    main: html`${pageHead(t, {
      title: properName(roster.file.name),
      state: stateBadge(t, roster.state),
      trail: trailOf(shell, data, false),
      ...(roster.readAt && { actions: links(shell, data) }),
    })}
${stateNotice(shell, data)}${questions(shell, data)}${progressCard(shell, data)}
${roster.readAt && tiles(shell, data)}
<div class="story">${roster.readAt && html`<div class="story-findings">${findingsCard(shell, data)}</div>`}
<div class="story-main">${decisionCard(shell, data)}${roster.readAt && heldCard(shell, data)}${withdrawCard(shell, data)}</div>
<div class="story-way">${wayCard(shell, data)}</div></div>`,
  });
}

function links({ t }: Shell, { roster, planned, readiness, mayEdit }: StoryPage): Html {
  const rosterId = roster.id;
  const mayMap = mayEdit && (roster.state === 'checked' || roster.state === 'needs-mapping');
  return html`${mayMap && linkButton('quiet', to(paths.rosterMapping, { rosterId }), t.rosterStory.columnsLink)}
${linkButton('quiet', to(paths.rosterRows, { rosterId }), t.rosterStory.showRows)}
${planned && linkButton('quiet', to(paths.rosterChanges, { rosterId }), t.rosterStory.showChanges)}
${readiness && linkButton('quiet', to(paths.rosterReadiness, { rosterId }), t.rosterStory.showReadiness)}`;
}
