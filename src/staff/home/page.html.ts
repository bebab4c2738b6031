import type { Contract } from '../../domain/contract/contract.ts';
import type { QueuePage } from '../../domain/correction/list-queue.ts';
import type { CoverCounts } from '../../domain/membership/count-cover.ts';
import { card, emptyState } from '../../html/card.ts';
import { properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import { meter } from '../../html/meter.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import { linkButton, pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import type { Role } from '../../route.ts';
import { sinceLabel } from '../since-label.ts';
import { correctionsCard } from './corrections.html.ts';
import type { Queue, QueueItem } from './queue.ts';
import { type QueueLine, queueList } from './queue-list.html.ts';

export type StaffHome = {
  role: Role;
  organization: { fa: string; en: string };
  today: Temporal.PlainDate;
  /** All of the viewer's contracts. */
  contracts: readonly Contract[];
  mayUpload: boolean;
  queue: Queue;
  /** Cases that wait for the viewer's house, the most urgent first. */
  corrections: QueuePage;
  now: Temporal.Instant;
  /** The running contracts with their numbers. */
  cover: readonly { contract: Contract; counts: CoverCounts }[];
};

export function homePage(shell: Shell, data: StaffHome): Html {
  const { t, language } = shell;
  const { own, others } = data.queue;
  return document(shell, {
    face: 'staff',
    title: t.console.homeTitle,
    width: 'wide',
    main: html`${pageHead(t, {
      title: t.console.homeTitle,
      lead: t.console.homeLead(t.console.roles[data.role], data.organization[language]),
      ...(data.mayUpload && data.contracts.length > 0
        ? { actions: linkButton('quiet', paths.rosterUpload, t.console.upload) }
        : {}),
    })}
${own.length > 0 ? ownCard(shell, data) : data.corrections.total === 0 && emptyQueue(shell, data)}
${correctionsCard(shell, data)}
${
  others.length > 0 &&
  card({
    title: t.console.othersTurn,
    aside: t.console.count(others.length),
    body: queueList(others.map(item => lineOf(shell, data, item))),
  })
}
${data.cover.length > 0 && coverCard(shell, data)}`,
  });
}

function ownCard(shell: Shell, data: StaffHome): Html {
  const { own } = data.queue;
  return card({
    title: shell.t.console.yourTurn,
    aside: shell.t.console.count(own.length),
    accent: 'call',
    body: queueList(own.map(item => lineOf(shell, data, item))),
  });
}

function emptyQueue({ t }: Shell, { contracts, mayUpload }: StaffHome): Html {
  if (contracts.length === 0)
    return emptyState({ title: t.console.noContractsTitle, text: t.console.noContractsText });
  return emptyState({
    title: t.console.nothingTitle,
    text: mayUpload ? `${t.console.nothingText} ${t.console.nothingUploadText}` : t.console.nothingText,
    ...(mayUpload ? { action: { href: paths.rosterUpload, label: t.console.upload } } : {}),
  });
}

function lineOf(
  shell: Shell,
  { today, contracts }: StaffHome,
  { roster, task, since }: QueueItem,
): QueueLine {
  const { t, language } = shell;
  const contract = contracts.find(({ id }) => id === roster.contractId);
  const { good, held } = roster.counts;
  const isOwn = task === 'map' || task === 'finish' || task === 'decide';
  return {
    title: properName(roster.file.name),
    detail: html`${t.rosters.kinds[roster.kind]}${contract && html` · ${properName(contract.policyholder[language])} · ${properName(contract.title[language])}`}${
      (task === 'finish' || task === 'decide') && html` · ${t.console.rows(good, held)}`
    } · ${t.console.uploadedBy(roster.uploaded.by[language])}`,
    task: t.console.tasks[task],
    since: sinceLabel(shell, since, today),
    action: {
      href: to(task === 'map' ? paths.rosterMapping : paths.roster, { rosterId: roster.id }),
      label: t.console.actions[task],
      kind: isOwn ? 'primary' : 'quiet',
    },
  };
}

function coverCard({ t, language }: Shell, { cover }: StaffHome): Html {
  return card({
    title: t.console.contractsTitle,
    aside: html`<a href="${paths.contracts}">${t.console.navContracts}</a>`,
    body: html`<ul class="cover-list">${cover.map(({ contract, counts }) => {
      const { members, activated } = counts;
      const number = (count: number) => formatNumber(language, count);
      return html`<li><a href="${to(paths.contract, { contractId: contract.id })}">${properName(`${contract.policyholder[language]} — ${contract.title[language]}`)}</a>
${
  members > 0
    ? meter({
        label: '',
        value: t.console.activatedOf(number(activated), number(members)),
        share: activated / members,
      })
    : html`<p class="hint">${t.console.noMembers}</p>`
}</li>`;
    })}</ul>`,
  });
}
