import type { CaseAction, Side, StaffActor } from '../../../domain/correction/case-steps.ts';
import { isOpen } from '../../../domain/correction/case-steps.ts';
import type { CaseStory } from '../../../domain/correction/find-case-story.ts';
import type { StaffMember } from '../../../domain/organization/list-staff.ts';
import { attachmentList } from '../../../html/attachment-list.ts';
import { card } from '../../../html/card.ts';
import { caseStage } from '../../../html/case-stage.ts';
import type { FormState } from '../../../html/form.ts';
import { properName } from '../../../html/identifier.ts';
import { document } from '../../../html/layout.ts';
import { notice } from '../../../html/notice.ts';
import type { Shell } from '../../../html/shell.ts';
import { linkButton, pageHead } from '../../../html/steps.ts';
import { type Html, html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';
import { caseBadge } from '../case-badge.ts';
import { caseLettersCard } from '../letters/case-letters.html.ts';
import { historyCard } from './history.html.ts';
import { personCard } from './person.html.ts';
import { proposalCard } from './proposal.html.ts';
import { reasonCard } from './reason.html.ts';
import { stepsCard } from './steps.html.ts';
import { notesCard, talkCard } from './talk.html.ts';
import { voicesCard } from './voices.html.ts';

export type CaseData = CaseStory & {
  actor: StaffActor;
  /** What the viewer may do now. */
  steps: readonly CaseAction[];
  sides: readonly Side[];
  /** Of the contract's roster, made by this case. */
  version: number | undefined;
  /** Of the viewer's own house, while it is its turn. */
  colleagues: readonly StaffMember[];
  now: Temporal.Instant;
  may: { printCodes: boolean; editRoster: boolean };
  tried: { step: string | undefined; state: FormState; error: string | undefined };
};

export function casePage(shell: Shell, data: CaseData): Html {
  const { t, language } = shell;
  const { found, contract, now, tried } = data;
  const name = `${found.firstName} ${found.lastName}`;
  return document(shell, {
    face: 'staff',
    title: `${name} · ${t.cases.one}`,
    width: 'wide',
    main: html`${pageHead(t, {
      title: properName(name),
      state: caseBadge(t, found.state),
      lead: html`${t.cases.subjects[found.subject]}${
        contract &&
        html` · ${properName(contract.policyholder[language])} · ${properName(contract.title[language])}`
      }`,
      trail: [{ href: paths.correctionDesk, label: t.desk.title }],
    })}
${tried.error !== undefined && notice('bad', tried.error)}
<section class="card">${caseStage(shell, found, { now, who: 'staff' })}${whoseTurn(shell, data)}</section>
<div class="columns"><div>${proposalCard(shell, data)}${voicesCard(shell, data)}${caseLettersCard(shell, data)}${reasonCard(shell, data)}${talkCard(shell, data)}${attachmentsCard(shell, data)}</div>
<div>${stepsCard(shell, data)}${personCard(shell, data)}</div></div>
<div class="columns"><div>${historyCard(shell, data)}</div><div>${notesCard(shell, data)}</div></div>`,
  });
}

/** Who comes from the wrong house sees everything and is told whose turn it is. */
function whoseTurn({ t }: Shell, { found, actor }: CaseData): Html | false {
  if (!isOpen(found.state) || found.turn === actor.side) return false;
  const sentence = found.turn ? t.casePage.othersTurn(t.cases.turns[found.turn]) : t.casePage.systemTurn;
  return html`<p class="hint">${sentence}</p>`;
}

function attachmentsCard(shell: Shell, { found, attachments }: CaseData): Html {
  const { t } = shell;
  const caseId = found.id;
  return card({
    title: t.attachments.title,
    body: html`${attachmentList(
      shell,
      attachments.map(one => ({
        ...one,
        href: to(paths.correctionAttachment, { caseId, attachmentId: one.id }),
      })),
    )}${
      isOpen(found.state) &&
      html`<p>${linkButton('quiet', to(paths.correctionAttachments, { caseId }), t.attachments.addTitle)}</p>`
    }`,
  });
}
