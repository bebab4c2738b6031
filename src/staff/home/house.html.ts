import type { ContractGap } from '../../domain/contract/list-contract-gaps.ts';
import { card, emptyState } from '../../html/card.ts';
import { properName } from '../../html/identifier.ts';
import { document } from '../../html/layout.ts';
import type { Shell } from '../../html/shell.ts';
import { pageHead } from '../../html/steps.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to, withQuery } from '../../paths.ts';
import type { Role } from '../../route.ts';
import { sinceLabel } from '../since-label.ts';
import { type QueueLine, queueList } from './queue-list.html.ts';

export type House = {
  role: Role;
  organization: { fa: string; en: string };
  today: Temporal.PlainDate;
  gaps: readonly ContractGap[];
  /** There is no contract at all yet. */
  empty: boolean;
};

/** The system administrator's queue: what contracts lack before their people can use them. */
export function housePage(shell: Shell, house: House): Html {
  const { t, language } = shell;
  return document(shell, {
    face: 'staff',
    title: t.console.homeTitle,
    width: 'wide',
    main: html`${pageHead(t, {
      title: t.console.homeTitle,
      lead: t.console.homeLead(t.console.roles[house.role], house.organization[language]),
    })}
${house.gaps.length > 0 ? gapCard(shell, house) : orderly(shell, house)}`,
  });
}

function orderly({ t }: Shell, { empty }: House): Html {
  if (!empty)
    return emptyState({
      title: t.console.houseTitle,
      text: t.console.houseText,
      action: { href: paths.contracts, label: t.console.navContracts },
    });
  return emptyState({
    title: t.console.startTitle,
    text: t.console.startText,
    action: { href: paths.organizations, label: t.console.startAction },
  });
}

function gapCard(shell: Shell, { gaps, today }: House): Html {
  return card({
    title: shell.t.console.yourTurn,
    aside: shell.t.console.count(gaps.length),
    accent: 'call',
    body: queueList(gaps.map(gap => lineOf(shell, gap, today))),
  });
}

function lineOf(shell: Shell, gap: ContractGap, today: Temporal.PlainDate): QueueLine {
  const { t, language } = shell;
  return {
    title: properName(gap.title[language]),
    detail: properName(gap.policyholder[language]),
    task: t.console.gaps[gap.kind],
    since: sinceLabel(shell, gap.since, today),
    action: { href: hrefOf(gap), label: t.console.gapActions[gap.kind], kind: 'primary' },
  };
}

function hrefOf({ kind, contractId, policyholder }: ContractGap): string {
  if (kind === 'no-plan') return to(paths.planNew, { contractId });
  if (kind === 'no-benefit') return to(paths.contract, { contractId });
  return withQuery(paths.staffAccountNew, { organization: policyholder.id });
}
