import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type CoverRow = {
  contract_id: number;
  id: number;
  person_id: number;
  primary_membership_id: number | null;
  standing: 'primary' | 'dependent';
  relation: string;
  first_name: string;
  last_name: string;
  gender: 'male' | 'female' | null;
  birth_date: string | null;
  covered_from: string;
  covered_until: string;
  plan_id: number | null;
  jalali_year: number;
  title_fa: string;
  title_en: string;
  primary_first: string | null;
  primary_last: string | null;
  seen_from: string | null;
  withdrawn: boolean | null;
};

/** The viewer's own memberships and those of her dependents, the newest contract first, primaries before dependents. */
export async function selectCover(db: Db): Promise<CoverRow[]> {
  const { rows } = await sql<CoverRow>`
    select m.contract_id, m.id, m.person_id, m.primary_membership_id, m.standing, m.relation, m.first_name, m.last_name,
      m.gender, m.birth_date, m.covered_from, m.covered_until, m.plan_id, c.jalali_year, c.title_fa, c.title_en,
      f.primary_first, f.primary_last, f.seen_from, f.withdrawn
    from membership m join contract c on c.id = m.contract_id left join viewer_family() f on f.membership_id = m.id
    where m.id = any (array(select viewer_memberships()))
    order by c.jalali_year desc, c.starts_on desc, c.id desc, m.standing = 'dependent',
      array_position(array['spouse', 'child', 'father', 'mother'], m.relation), m.birth_date, m.id`.execute(
    db,
  );
  return rows;
}

export type FormerRow = {
  contract_id: number;
  membership_id: number;
  person_id: number;
  first_name: string;
  last_name: string;
  jalali_year: number;
};

export async function selectFormerDependents(db: Db): Promise<FormerRow[]> {
  const { rows } = await sql<FormerRow>`
    select f.*, c.jalali_year from viewer_former_dependents() f join contract c on c.id = f.contract_id
    order by c.jalali_year desc, f.last_name collate persian, f.first_name collate persian, f.membership_id`.execute(
    db,
  );
  return rows;
}

export type TermsRow = {
  title_fa: string;
  title_en: string;
  jalali_year: number;
  starts_on: string;
  ends_on: string;
  policyholder_fa: string;
  policyholder_en: string;
  insurer_fa: string;
  insurer_en: string;
  administrator_fa: string;
  administrator_en: string;
  plan_fa: string | null;
  plan_en: string | null;
};

export async function selectTerms(
  db: Db,
  contractId: number,
  planId: number | undefined,
): Promise<TermsRow | undefined> {
  const { rows } = await sql<TermsRow>`
    select c.title_fa, c.title_en, c.jalali_year, c.starts_on, c.ends_on,
      holder.name_fa as policyholder_fa, holder.name_en as policyholder_en,
      insurer.name_fa as insurer_fa, insurer.name_en as insurer_en,
      administrator.name_fa as administrator_fa, administrator.name_en as administrator_en,
      p.name_fa as plan_fa, p.name_en as plan_en
    from contract c
    join organization holder on holder.id = c.policyholder_id
    join organization insurer on insurer.id = c.insurer_id
    join organization administrator on administrator.id = c.administrator_id
    left join plan p on p.contract_id = c.id and p.id = ${planId ?? null}::bigint
    where c.id = ${contractId}`.execute(db);
  return rows[0];
}
