import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { versionsOn } from './day.store.ts';
import { type VersionField, valueAt, versionValues } from './version-values.ts';

/** What is compared: the roster as it stood once a version was applied, or as it is known to have been in force on a day. */
export type Moment = { kind: 'version'; version: number; effectiveOn: string } | { kind: 'day'; day: string };

export type Difference = 'join' | 'leave' | 'change' | 'same';

const columns = versionValues.map(([, column]) => column);

/** One line a person: of two times of cover after one version the later one. */
function stateAt(contractId: number, moment: Moment): RawBuilder<unknown> {
  const values = sql.join(columns.map(column => sql`${valueAt(column)} as ${sql.ref(column)}`));
  return moment.kind === 'day'
    ? sql`select m.person_id, m.id, m.covered_from, ${valuesOnDay} from membership m ${versionsOn({ contractId, day: moment.day })}
        where m.contract_id = ${contractId} and ${moment.day}::date between m.covered_from and m.covered_until`
    : sql`select distinct on (m.person_id) m.person_id, m.id, m.covered_from, ${values}
        from membership m ${versionsAfter(contractId, moment.version)}
        left join roster said on said.contract_id = m.contract_id
          and said.id = case when h.id is null then m.roster_id else h.roster_id end
        where m.contract_id = ${contractId} and coalesce(said.version, 0) <= ${moment.version}
          and ${valueAt('covered_until')} >= ${moment.effectiveOn}::date
        order by m.person_id, m.covered_from desc`;
}

/** A day asks whether somebody is covered, which is all that the end of her cover has to say to it. */
const valuesOnDay = sql.join(
  columns.map(column =>
    column === 'covered_until' ? sql`m.covered_until` : sql`${valueAt(column)} as ${sql.ref(column)}`,
  ),
);

/** What each membership `m` said once this version of the roster was applied: `h`, or itself where nothing came after. */
const versionsAfter = (contractId: number, version: number) => sql`
  left join (
    select distinct on (h.membership_id) h.* from membership_version h
    join roster later on later.contract_id = h.contract_id and later.id = h.superseded_by and later.version > ${version}
    where h.contract_id = ${contractId}
    order by h.membership_id, h.id) h on h.membership_id = m.id`;

const differs = (column: string) => sql`a.${sql.ref(column)} is distinct from b.${sql.ref(column)}`;

const difference = sql<Difference>`case
  when a.person_id is null then 'join' when b.person_id is null then 'leave'
  when ${sql.join(columns.map(differs), sql` or `)} then 'change' else 'same' end`;

export type Comparing = { contractId: number; from: Moment; to: Moment };

const bothStates = ({ contractId, from, to }: Comparing) => sql`
  with a as materialized (${stateAt(contractId, from)}), b as materialized (${stateAt(contractId, to)})`;

export type DifferenceCounts = Record<Difference, number> & Partial<Record<VersionField, number>>;

/** How many joined, left, changed and stayed; and of how many each value changed. */
export async function countDifferences(db: Db, comparing: Comparing): Promise<DifferenceCounts> {
  const fields = versionValues.map(
    ([field, column]) =>
      sql`count(*) filter (where a.person_id = b.person_id and ${differs(column)}) as ${sql.ref(field)}`,
  );
  const { rows } = await sql<DifferenceCounts>`${bothStates(comparing)}
    select count(*) filter (where a.person_id is null) as join, count(*) filter (where b.person_id is null) as leave,
      count(*) filter (where ${difference} = 'change') as change, count(*) filter (where ${difference} = 'same') as same,
      ${sql.join(fields)}
    from a full join b on b.person_id = a.person_id`.execute(db);
  const [counts] = rows;
  if (!counts) throw new Error('counting gives a row');
  return counts;
}

type Shown = {
  [Column in (typeof columns)[number] as `${'a' | 'b'}_${Column}`]: string | null;
};
export type DifferenceRecord = Shown & {
  id: number;
  id_value: string;
  a_plan: string | null;
  b_plan: string | null;
  a_primary: string | null;
  b_primary: string | null;
  covered_from: string;
};

export type DifferencePage = {
  difference: Exclude<Difference, 'same'>;
  /** Of those who changed, only whose this value did. */
  field: VersionField | undefined;
  language: 'fa' | 'en';
  offset: number;
  limit: number;
};

/** One page of those who joined, left or changed, in the order of Persian names. */
export async function selectDifferences(
  db: Db,
  comparing: Comparing,
  { difference: asked, field, language, offset, limit }: DifferencePage,
): Promise<DifferenceRecord[]> {
  const shown = columns.flatMap(column => [
    sql`a.${sql.ref(column)} as ${sql.ref(`a_${column}`)}`,
    sql`b.${sql.ref(column)} as ${sql.ref(`b_${column}`)}`,
  ]);
  const column = versionValues.find(([key]) => key === field)?.[1];
  const { contractId } = comparing;
  const planName = sql.ref(language === 'fa' ? 'name_fa' : 'name_en');
  const { rows } = await sql<DifferenceRecord>`${bothStates(comparing)},
    asked as (
      select coalesce(b.person_id, a.person_id) as person_id, coalesce(b.id, a.id) as id,
        coalesce(b.covered_from, a.covered_from) as covered_from,
        coalesce(b.last_name, a.last_name) as last_name, coalesce(b.first_name, a.first_name) as first_name,
        ${sql.join(shown)}
      from a full join b on b.person_id = a.person_id
      where ${difference} = ${asked} ${column ? sql`and ${differs(column)}` : sql``}
      order by 4, 5, 2 offset ${offset} limit ${limit})
    select asked.*, p.id_value, al.${planName} as a_plan, bl.${planName} as b_plan,
      am.first_name || ' ' || am.last_name as a_primary, bm.first_name || ' ' || bm.last_name as b_primary
    from asked join person p on p.id = asked.person_id
    left join plan al on al.contract_id = ${contractId} and al.id = a_plan_id
    left join plan bl on bl.contract_id = ${contractId} and bl.id = b_plan_id
    left join membership am on am.contract_id = ${contractId} and am.id = a_primary_membership_id
    left join membership bm on bm.contract_id = ${contractId} and bm.id = b_primary_membership_id
    order by asked.last_name, asked.first_name, asked.id`.execute(db);
  return rows;
}
