import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { CaseChange, CaseReason, CaseSubject } from './case.ts';
import type { CaseState, Side, Turn } from './case-steps.ts';

export type QueueView = 'mine' | 'side' | 'others' | 'closed';
export type QueueSort = 'due' | 'opened' | 'name';

export type QueueWhere = {
  /** Of whom `mine`, `side` and `others` are said. */
  viewer: { staffId: number; side: Side };
  view: QueueView;
  subject: CaseSubject | undefined;
  contractId: number | undefined;
  /** Those whose time was over at this moment. */
  overdueAt: Date | undefined;
  search: QueueSearch | undefined;
};

export type QueueSearch =
  | { by: 'code'; code: string }
  | { by: 'id'; start: string }
  | { by: 'name'; words: readonly string[] };

export type QueueRow = {
  id: number;
  trackingCode: string;
  subject: CaseSubject;
  reason: CaseReason | null;
  state: CaseState;
  turn: Turn | null;
  turnSince: Date;
  dueAt: Date | null;
  openedAt: Date;
  closedAt: Date | null;
  escalations: number;
  revision: number;
  firstName: string;
  lastName: string;
  assignee: { id: number; fa: string; en: string } | null;
  contract: {
    id: number;
    title: { fa: string; en: string };
    policyholder: { fa: string; en: string };
  } | null;
  changes: CaseChange[];
};

const columns = sql.raw(`c.id, c.tracking_code as "trackingCode", c.subject, d.reason, c.state, c.turn,
  c.turn_since as "turnSince", c.due_at as "dueAt", c.opened_at as "openedAt", c.closed_at as "closedAt", c.escalations,
  c.revision, c.first_name as "firstName", c.last_name as "lastName",
  case when s.id is null then null else json_build_object('id', s.id, 'fa', s.name_fa, 'en', s.name_en) end as assignee,
  case when k.id is null then null else json_build_object('id', k.id,
    'title', json_build_object('fa', k.title_fa, 'en', k.title_en),
    'policyholder', json_build_object('fa', o.name_fa, 'en', o.name_en)) end as contract,
  coalesce((select json_agg(json_build_object('field', h.field, 'before', h.before, 'after', h.after) order by h.field)
    from correction_change h where h.case_id = c.id), '[]') as changes`);

const orders = {
  due: sql`c.due_at nulls last, c.opened_at, c.id`,
  opened: sql`c.opened_at, c.id`,
  name: sql`c.last_name collate persian, c.first_name collate persian, c.id`,
} as const satisfies Record<QueueSort, unknown>;
const ordersBack = {
  due: sql`c.due_at desc nulls last, c.opened_at desc, c.id desc`,
  opened: sql`c.opened_at desc, c.id desc`,
  name: sql`c.last_name collate persian desc, c.first_name collate persian desc, c.id desc`,
} as const satisfies Record<QueueSort, unknown>;

export type QueueRange = { sort: QueueSort; back: boolean; offset: number; limit: number };

export function selectQueue(
  db: Db,
  where: QueueWhere,
  { sort, back, offset, limit }: QueueRange,
): Promise<QueueRow[]> {
  const order = (back ? ordersBack : orders)[sort];
  const chosen = sql`select c.id from correction_case c where ${condition(where)}
    order by ${order} offset ${offset} limit ${limit}`;
  return selectLines(db, chosen, order);
}

/** Cases are chosen before anything is joined to them: what a line costs is paid for one page. */
export async function selectLines(
  db: Db,
  chosen: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`
    with chosen as materialized (${chosen})
    select ${columns}
    from chosen join correction_case c on c.id = chosen.id
      left join correction_diagnosis d on d.case_id = c.id
      left join staff s on s.id = c.assignee_id
      left join contract k on k.id = c.contract_id
      left join organization o on o.id = k.policyholder_id
    order by ${order}`.execute(db);
  return rows;
}

export async function selectQueueCount(db: Db, where: QueueWhere): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from correction_case c where ${condition(where)}`.execute(db);
  return rows[0]?.total ?? 0;
}

/** How many wait in front of the viewer and of her house, and how many of those longer than they should. */
export async function selectQueueCounts(
  db: Db,
  { staffId, side }: QueueWhere['viewer'],
  now: Date,
): Promise<{ mine: number; side: number; others: number; overdue: number }> {
  const { rows } = await sql<{ mine: number; side: number; others: number; overdue: number }>`
    select count(*) filter (where turn = ${side} and assignee_id = ${staffId}) as mine,
      count(*) filter (where turn = ${side}) as side,
      count(*) filter (where turn is distinct from ${side}) as others,
      count(*) filter (where turn = ${side} and due_at <= ${now}) as overdue
    from correction_case c where closed_at is null`.execute(db);
  return rows[0] ?? { mine: 0, side: 0, others: 0, overdue: 0 };
}

/** Of a case `c`. */
function condition({ viewer, view, subject, contractId, overdueAt, search }: QueueWhere) {
  const parts: RawBuilder<SqlBool>[] = [viewCondition(view, viewer)];
  if (subject !== undefined) parts.push(sql`c.subject = ${subject}`);
  if (contractId !== undefined) parts.push(sql`c.contract_id = ${contractId}`);
  if (overdueAt !== undefined) parts.push(sql`c.due_at <= ${overdueAt}`);
  if (search?.by === 'code') parts.push(sql`c.tracking_code = ${search.code}`);
  if (search?.by === 'id') parts.push(sql`starts_with(c.id_value, ${search.start})`);
  if (search?.by === 'name')
    for (const word of search.words)
      parts.push(
        sql`position(${folded(sql`${word}::text`)} in ${folded(sql`c.first_name || ' ' || c.last_name`)}) > 0`,
      );
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** Letters of different keyboards are one, and what joins words is a space. */
const folded = (text: RawBuilder<unknown>) =>
  sql`translate(${text}, ${'يىكۀةأإآؤئ\u200c'}, ${'ییکههاااوی '})`;

function viewCondition(view: QueueView, { staffId, side }: QueueWhere['viewer']): RawBuilder<SqlBool> {
  switch (view) {
    case 'mine':
      return sql`c.turn = ${side} and c.assignee_id = ${staffId}`;
    case 'side':
      return sql`c.turn = ${side}`;
    case 'others':
      return sql`c.closed_at is null and c.turn is distinct from ${side}`;
    case 'closed':
      return sql`c.closed_at is not null`;
  }
}
