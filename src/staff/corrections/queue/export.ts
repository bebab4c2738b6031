import { listWholeQueue, type QueueLine } from '../../../domain/correction/list-queue.ts';
import { showTrackingCode } from '../../../domain/correction/tracking-code.ts';
import { formatDay } from '../../../html/day.ts';
import type { Shell } from '../../../html/shell.ts';
import { timeZone } from '../../../platform/clock.ts';
import type { Ask, Reply } from '../../../route.ts';
import { writeDownload } from '../../../write-download.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { askedQueue } from './asked-queue.ts';

/** The queue as filtered, without identifiers: names, states and days. */
export async function exportQueue(ask: Ask): Promise<Reply> {
  const { deps, query, viewer, shell, t } = ask;
  const actor = actorOf(staffOf(viewer));
  const asked = askedQueue(query);
  const lines = await listWholeQueue(deps.db, actor, asked, deps.clock.now());
  const { desk } = t;
  return writeDownload(ask, {
    name: 'corrections',
    sheet: {
      name: desk.sheet,
      columns: [
        desk.code,
        desk.person,
        desk.subject,
        desk.reason,
        desk.contract,
        desk.state,
        desk.turn,
        desk.opened,
        desk.due,
        desk.closedAt,
        desk.assignee,
      ].map(header => ({ header })),
      rows: lines.map(line => cellsOf(shell, line)),
    },
    about: {
      subjectKind: 'organization',
      subjectId: actor.organizationId,
      details: { view: asked.view, rows: lines.length },
    },
  });
}

function cellsOf({ t, language }: Shell, line: QueueLine): string[] {
  const { contract, reason, turn, assignee, dueAt, closedAt } = line;
  const day = (at: Date | undefined) =>
    at ? formatDay(language, at.toTemporalInstant().toZonedDateTimeISO(timeZone).toPlainDate(), 'table') : '';
  return [
    showTrackingCode(line.trackingCode),
    `${line.firstName} ${line.lastName}`,
    t.cases.subjects[line.subject],
    reason ? t.caseReasons.labels[reason] : '',
    contract ? t.members.contractOf(contract.title[language], contract.policyholder[language]) : '',
    t.cases.states[line.state],
    turn ? t.cases.turns[turn] : '',
    day(line.openedAt),
    // Due is the first moment after the last day.
    day(dueAt && new Date(dueAt.getTime() - 1)),
    day(closedAt),
    assignee?.[language] ?? '',
  ];
}
