import { card } from '../../html/card.ts';
import { properName } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import { type Html, html } from '../../html/tag.ts';
import { paths, to } from '../../paths.ts';
import { dueLabel } from '../corrections/due.html.ts';
import { sinceLabel } from '../since-label.ts';
import type { StaffHome } from './page.html.ts';
import { queueList } from './queue-list.html.ts';

const mostShown = 5;

/** The most urgent cases of the house, and the way to the others. */
export function correctionsCard(shell: Shell, { corrections, now, today }: StaffHome): Html | false {
  const { t, language } = shell;
  const { desk } = t;
  const { lines, total } = corrections;
  if (total === 0) return false;
  return card({
    title: desk.homeTitle,
    aside: html`${t.cases.number(total)} · <a href="${paths.correctionDesk}">${desk.homeAll}</a>`,
    accent: 'call',
    body: queueList(
      lines.slice(0, mostShown).map(line => {
        const { contract, reason, dueAt } = line;
        return {
          title: properName(`${line.firstName} ${line.lastName}`),
          detail: html`${t.cases.subjects[line.subject]}${contract && html` · ${properName(contract.policyholder[language])}`}`,
          task: html`${reason && html`${t.caseReasons.labels[reason]} · `}${dueAt && dueLabel(shell, dueAt, now)}`,
          since: sinceLabel(shell, line.turnSince, today),
          action: {
            href: to(paths.correctionCase, { caseId: line.id }),
            label: desk.homeOpen,
            kind: 'primary' as const,
          },
        };
      }),
    ),
  });
}
