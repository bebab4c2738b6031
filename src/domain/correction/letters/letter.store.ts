import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { AttachmentType } from '../attachments/attachment.ts';
import type { CaseChange } from '../case.ts';
import type { Letter, LetterCase, LetterEffect, LetterRecipient } from './letter.ts';

/** Drawn for good once the transaction ends; until then whoever else draws one for this policyholder waits. */
export async function drawSerial(db: Db, contractId: number, jalaliYear: number): Promise<number> {
  const { rows } = await sql<{ serial: number }>`
    select draw_letter_serial(${contractId}, ${jalaliYear}) as serial`.execute(db);
  return rows[0]?.serial ?? 0;
}

export type NewLetter = {
  contractId: number;
  policyholderId: number;
  jalaliYear: number;
  serial: number;
  datedOn: Temporal.PlainDate;
  recipient: LetterRecipient;
  reason: string | undefined;
  staffId: number;
  at: Date;
  pdf: Buffer;
  cases: readonly { caseId: number; revision: number }[];
};

export async function insertLetter(db: Db, letter: NewLetter): Promise<number> {
  const { id } = await db
    .insertInto('correction_letter')
    .values({
      contract_id: letter.contractId,
      policyholder_id: letter.policyholderId,
      jalali_year: letter.jalaliYear,
      serial: letter.serial,
      dated_on: letter.datedOn.toString(),
      recipient: letter.recipient,
      reason: letter.reason ?? null,
      made_by: letter.staffId,
      made_at: letter.at,
      pdf: letter.pdf,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('correction_letter_case')
    .values(
      letter.cases.map(({ caseId, revision }, index) => ({
        letter_id: id,
        case_id: caseId,
        position: index + 1,
        revision,
      })),
    )
    .execute();
  return id;
}

type LetterRow = Omit<Letter, 'datedOn' | 'signed'> & {
  datedOn: string;
  signed: { type: AttachmentType; at: string; by: Letter['madeBy'] } | null;
};

const heads = sql`
  select l.id, l.contract_id as "contractId", l.jalali_year as "jalaliYear", l.serial, l.dated_on as "datedOn", l.recipient,
    json_build_object('number', k.number, 'fa', k.title_fa, 'en', k.title_en) as contract,
    json_build_object('fa', o.name_fa, 'en', o.name_en) as policyholder,
    json_build_object('fa', s.name_fa, 'en', s.name_en) as "madeBy",
    (select count(*) from correction_letter_case lc where lc.letter_id = l.id) as cases,
    case when l.signed_at is null then null else json_build_object('type', l.signed_type, 'at', l.signed_at,
      'by', json_build_object('fa', g.name_fa, 'en', g.name_en)) end as signed
  from correction_letter l
    join contract k on k.id = l.contract_id join organization o on o.id = l.policyholder_id
    join staff s on s.id = l.made_by left join staff g on g.id = l.signed_by`;

function letterFrom({ datedOn, signed, ...row }: LetterRow): Letter {
  return {
    ...row,
    datedOn: Temporal.PlainDate.from(datedOn),
    signed: signed ? { ...signed, at: new Date(signed.at) } : undefined,
  };
}

/** Newest first. */
export async function selectLetters(db: Db, { caseId }: { caseId?: number }): Promise<Letter[]> {
  const about =
    caseId === undefined
      ? sql``
      : sql`where l.id in
    (select letter_id from correction_letter_case where case_id = ${caseId})`;
  const { rows } = await sql<LetterRow>`${heads} ${about} order by l.id desc limit 200`.execute(db);
  return rows.map(letterFrom);
}

export async function selectLetter(db: Db, letterId: number): Promise<Letter | undefined> {
  const { rows } = await sql<LetterRow>`${heads} where l.id = ${letterId}`.execute(db);
  return rows[0] && letterFrom(rows[0]);
}

type CaseRow = Omit<LetterCase, 'changes' | 'effect'> & {
  changes: (Omit<CaseChange, 'before'> & { before: string | null })[] | null;
  effect: LetterEffect | null;
};

/** In the order of the letter, with what is proposed now. */
export async function selectLetterCases(db: Db, letterId: number): Promise<LetterCase[]> {
  const { rows } = await sql<CaseRow>`
    select c.id as "caseId", c.state, c.revision <> lc.revision as changed, lc.effect,
      coalesce(m.first_name, c.first_name) as "firstName", coalesce(m.last_name, c.last_name) as "lastName",
      coalesce(p.id_value, c.id_value) as "idValue",
      (select json_agg(json_build_object('field', h.field, 'before', h.before, 'after', h.after) order by h.field)
        from correction_change h where h.case_id = c.id) as changes
    from correction_letter_case lc join correction_case c on c.id = lc.case_id
      left join membership m on m.contract_id = c.contract_id and m.id = c.membership_id
      left join person p on p.id = m.person_id
    where lc.letter_id = ${letterId} order by lc.position`.execute(db);
  return rows.map(({ changes, effect, ...row }) => ({
    ...row,
    changes: (changes ?? []).map(({ before, ...change }) => ({ ...change, before: before ?? undefined })),
    effect: effect ?? undefined,
  }));
}

export async function selectLetterPdf(db: Db, letterId: number): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('correction_letter')
    .select('pdf')
    .where('id', '=', letterId)
    .executeTakeFirst();
  return row?.pdf;
}
