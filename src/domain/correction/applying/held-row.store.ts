import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { ChangeField, CorrectionCase } from '../case.ts';

/** What a row that stayed behind says of its person, as far as it was read; the ID is the case's to say. */
export type HeldRowValues = Partial<
  Record<Exclude<ChangeField, 'nationalId' | 'linkedFrom'>, string | null>
> & {
  personnelNumber: string | null;
};

export async function selectHeldRow(
  db: Db,
  { contractId, heldRow }: Pick<CorrectionCase, 'contractId' | 'heldRow'>,
): Promise<HeldRowValues | undefined> {
  if (contractId === undefined || heldRow === undefined) return undefined;
  const { rows } = await sql<HeldRowValues>`
    select r.first_name as "firstName", r.last_name as "lastName", r.father_name as "fatherName",
      r.certificate_number as "certificateNumber", r.birth_date as "birthDate", r.gender, r.iban, r.mobile,
      case when r.family = 'primary' then 'self' when r.relation in ('self', 'dependent') then null else r.relation end
        as relation,
      r.plan_id::text as plan, r.personnel_number as "personnelNumber",
      coalesce(case when r.covered_from between c.starts_on and c.ends_on then r.covered_from end, o.effective_on)
        as "coveredFrom",
      case when r.family = 'dependent' then (
        select p.id::text from person pp join membership p on p.contract_id = r.contract_id and p.person_id = pp.id
        where pp.id_type = r.primary_id_type and pp.id_value = r.primary_id_value and p.standing = 'primary'
        order by p.covered_from desc limit 1) end as primary
    from roster_row r join roster o on o.contract_id = r.contract_id and o.id = r.roster_id
    join contract c on c.id = r.contract_id
    where r.contract_id = ${contractId} and r.roster_id = ${heldRow.rosterId} and r.row_number = ${heldRow.row}`.execute(
    db,
  );
  return rows[0];
}
