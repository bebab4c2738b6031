import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CaseChange } from '../case.ts';
import { type LetterCandidate, type LetterNames, letterStates } from './letter.ts';

type Row = Omit<LetterCandidate, 'changes' | 'openLetter'> & {
  changes: (Omit<CaseChange, 'before'> & { before: string | null })[];
  letterId: number | null;
  letterYear: number | null;
  letterSerial: number | null;
};

const states = sql.join(letterStates.map(state => sql`${state}`));

/** By name. Those that wait for a letter first, where `caseIds` does not say which. */
export async function selectCandidates(
  db: Db,
  contractId: number,
  caseIds?: readonly number[],
): Promise<LetterCandidate[]> {
  const chosen = caseIds ? sql`and c.id = any (${[...caseIds]}::bigint[])` : sql``;
  const { rows } = await sql<Row>`
    select c.id as "caseId", c.state, c.revision, coalesce(m.first_name, c.first_name) as "firstName",
      coalesce(m.last_name, c.last_name) as "lastName", coalesce(p.id_value, c.id_value) as "idValue",
      (select json_agg(json_build_object('field', h.field, 'before', h.before, 'after', h.after) order by h.field)
        from correction_change h where h.case_id = c.id) as changes,
      o.id as "letterId", o.jalali_year as "letterYear", o.serial as "letterSerial"
    from correction_case c
      left join membership m on m.contract_id = c.contract_id and m.id = c.membership_id
      left join person p on p.id = m.person_id
      left join lateral (
        select l.id, l.jalali_year, l.serial from correction_letter_case lc join correction_letter l on l.id = lc.letter_id
        where lc.case_id = c.id and lc.revision = c.revision and l.signed_at is null order by l.id desc limit 1) o on true
    where c.contract_id = ${contractId} and c.state in (${states}) ${chosen}
      and exists (select from correction_change h where h.case_id = c.id)
    order by ${caseIds ? sql`` : sql`c.state <> 'letter',`}
      coalesce(m.last_name, c.last_name) collate persian, coalesce(m.first_name, c.first_name) collate persian, c.id
    limit 500`.execute(db);
  return rows.map(candidateFrom);
}

function candidateFrom({ letterId, letterYear, letterSerial, changes, ...row }: Row): LetterCandidate {
  const known = letterId !== null && letterYear !== null && letterSerial !== null;
  return {
    ...row,
    changes: changes.map(({ before, ...change }) => ({ ...change, before: before ?? undefined })),
    openLetter: known ? { id: letterId, jalaliYear: letterYear, serial: letterSerial } : undefined,
  };
}

/** Contracts with cases that can be put into a letter, and how many of them wait for one. */
export async function selectContractsWithCandidates(
  db: Db,
): Promise<{ contractId: number; cases: number; waiting: number }[]> {
  const { rows } = await sql<{ contractId: number; cases: number; waiting: number }>`
    select c.contract_id as "contractId", count(*) as cases, count(*) filter (where c.state = 'letter') as waiting
    from correction_case c
    where c.contract_id is not null and c.state in (${states})
      and exists (select from correction_change h where h.case_id = c.id)
    group by c.contract_id order by waiting desc, c.contract_id`.execute(db);
  return rows;
}

/** Names of the memberships that are primaries in somebody's change. */
export async function selectPrimaryNames(
  db: Db,
  contractId: number,
  membershipIds: readonly string[],
): Promise<LetterNames['primaries']> {
  if (membershipIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; firstName: string; lastName: string }>`
    select m.id::text as id, m.first_name as "firstName", m.last_name as "lastName" from membership m
    where m.contract_id = ${contractId} and m.id::text = any (${[...membershipIds]}::text[])`.execute(db);
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}
