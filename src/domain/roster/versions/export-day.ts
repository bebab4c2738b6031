import type { Db } from '../../../platform/database.ts';
import type { Sheet, SheetColumn } from '../../../platform/write-workbook.ts';
import { listPlans } from '../../contract/list-plans.ts';
import { planWords, writtenPlan } from '../match-plan.ts';
import { writtenDay, writtenGender, writtenRelation } from '../written-values.ts';
import { type ExportedRecord, streamMembersOn } from './day.store.ts';

/** The columns of the templates that employers know; what is read back is what was written. */
const columns: readonly SheetColumn[] = [
  { header: 'ردیف', width: 8 },
  { header: 'نام', width: 18 },
  { header: 'نام خانوادگی', width: 24 },
  { header: 'کد ملی', width: 14 },
  { header: 'ملیت', width: 12 },
  { header: 'کد ملی بیمه شده اصلی', width: 22 },
  { header: 'نسبت', width: 12 },
  { header: 'نام پدر', width: 16 },
  { header: 'شماره شناسنامه', width: 16 },
  { header: 'تاریخ تولد', width: 14 },
  { header: 'جنسیت', width: 10 },
  { header: 'موبایل', width: 15 },
  { header: 'کد پرسنلی', width: 14 },
  { header: 'شماره شبا', width: 30 },
  { header: 'طرح', width: 16 },
  { header: 'تاریخ شروع پوشش', width: 18 },
  { header: 'تاریخ پایان پوشش', width: 18 },
];

/**
 * The roster of a day as a sheet in the usual columns. Sent back as a full roster it changes nothing. Its rows come from
 * the transaction while they are asked for.
 */
export async function exportDay(
  db: Db,
  { contractId, day }: { contractId: number; day: Temporal.PlainDate },
): Promise<Sheet> {
  const plans = await listPlans(db, contractId);
  const words = planWords(plans);
  const planTexts = new Map(plans.map(plan => [plan.id, writtenPlan(words, plan)]));
  const place = { contractId, day: day.toString() };
  async function* rows() {
    let number = 0;
    for await (const records of streamMembersOn(db, place)) {
      for (const record of records) {
        number += 1;
        yield rowOf(record, { number, plan: planTexts.get(record.plan_id ?? 0) });
      }
    }
  }
  return { name: 'فهرست اسامی', columns, rows: rows() };
}

function rowOf(record: ExportedRecord, { number, plan }: { number: number; plan: string | undefined }) {
  return [
    number,
    record.first_name,
    record.last_name,
    record.id_value,
    record.id_type === 'national' ? 'ایرانی' : 'خارجی',
    record.standing === 'primary' ? record.id_value : (record.primary_id_value ?? undefined),
    writtenRelation(record.relation, record.gender),
    record.father_name ?? undefined,
    record.certificate_number ?? undefined,
    record.birth_date === null ? undefined : writtenDay(record.birth_date),
    record.gender === null ? undefined : writtenGender(record.gender),
    record.mobile ?? undefined,
    record.personnel_number ?? undefined,
    record.iban ?? undefined,
    plan,
    writtenDay(record.covered_from),
    writtenDay(record.covered_until),
  ];
}
