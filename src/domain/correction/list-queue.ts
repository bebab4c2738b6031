import { foldDigits } from '../../persian/digits.ts';
import type { Db } from '../../platform/database.ts';
import type { CaseChange, CaseReason, CaseSubject } from './case.ts';
import type { StaffActor, Turn } from './case-steps.ts';
import {
  type QueueRow,
  type QueueSearch,
  type QueueSort,
  type QueueView,
  type QueueWhere,
  selectQueue,
  selectQueueCount,
  selectQueueCounts,
} from './queue.store.ts';
import { readTrackingCode } from './tracking-code.ts';

export type { QueueSort, QueueView } from './queue.store.ts';

export type QueueLine = Omit<QueueRow, 'reason' | 'turn' | 'dueAt' | 'closedAt' | 'assignee' | 'contract'> & {
  reason: CaseReason | undefined;
  turn: Turn | undefined;
  dueAt: Date | undefined;
  closedAt: Date | undefined;
  assignee: { id: number; fa: string; en: string } | undefined;
  contract: NonNullable<QueueRow['contract']> | undefined;
  changes: CaseChange[];
};

export type QueueFilter = {
  view: QueueView;
  subject?: CaseSubject | undefined;
  contractId?: number | undefined;
  /** Only those whose time is over by now. */
  overdue?: boolean;
  /** A tracking code, the beginning of an ID, or words of a name. */
  search?: string | undefined;
  sort?: QueueSort;
  /** From the last to the first. */
  back?: boolean;
  /** From 1. */
  page?: number;
};

export type QueuePage = { lines: QueueLine[]; total: number; pages: number };

const pageRows = 50;
const mostAtOnce = 10_000;

/** A page of the desk: what is most urgent first, unless it is asked otherwise. */
export async function listQueue(
  db: Db,
  viewer: StaffActor,
  filter: QueueFilter,
  now: Temporal.Instant,
): Promise<QueuePage> {
  const { sort = 'due', back = false, page = 1 } = filter;
  const where = whereOf(viewer, filter, now);
  const total = await selectQueueCount(db, where);
  const rows = await selectQueue(db, where, { sort, back, offset: (page - 1) * pageRows, limit: pageRows });
  return { lines: rows.map(lineFrom), total, pages: Math.ceil(total / pageRows) };
}

/** The whole of it, to be taken home. */
export async function listWholeQueue(
  db: Db,
  viewer: StaffActor,
  filter: QueueFilter,
  now: Temporal.Instant,
): Promise<QueueLine[]> {
  const { sort = 'due', back = false } = filter;
  const where = whereOf(viewer, filter, now);
  const rows = await selectQueue(db, where, { sort, back, offset: 0, limit: mostAtOnce });
  return rows.map(lineFrom);
}

export type QueueCounts = { mine: number; side: number; others: number; overdue: number };

export function countQueue(db: Db, viewer: StaffActor, now: Temporal.Instant): Promise<QueueCounts> {
  return selectQueueCounts(db, viewer, new Date(now.epochMilliseconds));
}

function whereOf(viewer: StaffActor, filter: QueueFilter, now: Temporal.Instant): QueueWhere {
  return {
    viewer,
    view: filter.view,
    subject: filter.subject,
    contractId: filter.contractId,
    overdueAt: filter.overdue ? new Date(now.epochMilliseconds) : undefined,
    search: readSearch(filter.search ?? ''),
  };
}

function readSearch(typed: string): QueueSearch | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const code = readTrackingCode(text);
  if (code.ok) return { by: 'code', code: code.code };
  const digits = foldDigits(text).replace(/[\s\u200c-]/g, '');
  if (/^[0-9]+$/.test(digits)) return { by: 'id', start: digits };
  return { by: 'name', words: text.split(/\s+/) };
}

export function lineFrom(row: QueueRow): QueueLine {
  return {
    ...row,
    reason: row.reason ?? undefined,
    turn: row.turn ?? undefined,
    dueAt: row.dueAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
    assignee: row.assignee ?? undefined,
    contract: row.contract ?? undefined,
    changes: row.changes.map(({ field, before, after }) => ({ field, before: before ?? undefined, after })),
  };
}
