import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { sql } from 'kysely';
import type { Db } from '../../src/platform/database.ts';
import type { TestDatabase } from '../database.ts';
import { type TestCell, writeXlsx } from './write-xlsx.ts';

/** A row of the usual template; what is left out is blank. */
export type TestRosterRow = {
  first?: string;
  last?: string;
  nationalId?: string;
  primary?: string;
  relation?: string;
  mobile?: string;
  birth?: string;
  plan?: string;
  action?: string;
};

const rosterHeaders = [
  'ردیف',
  'نام',
  'نام خانوادگی',
  'کد ملی',
  'کد ملی بیمه شده اصلی',
  'نسبت',
  'موبایل',
  'تاریخ تولد',
  'طرح',
  'عملیات',
];

export function rosterCells(rows: readonly TestRosterRow[]): TestCell[][] {
  const body = rows.map((row, index) => [
    String(index + 1),
    row.first ?? '',
    row.last ?? '',
    row.nationalId ?? '',
    row.primary ?? '',
    row.relation ?? '',
    row.mobile ?? '',
    row.birth ?? '',
    row.plan ?? '',
    row.action ?? '',
  ]);
  return [rosterHeaders, ...body];
}

/** A file in a folder of the test's own, which goes when the tests are over. */
export function rosterFile(content: Buffer | readonly TestRosterRow[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'daricheh-roster-test-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'roster.xlsx');
  writeFileSync(
    path,
    Buffer.isBuffer(content) ? content : writeXlsx(rosterCells(content as TestRosterRow[])),
  );
  return path;
}

/** National IDs that hold, one for each number below ten million. */
export function nationalIdOf(number: number): string {
  const nine = String(10_000_000 + number).padStart(9, '0');
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const rest = sum % 11;
  return nine + (rest < 2 ? rest : 11 - rest);
}

/** One request's transaction: the web's role, with this session. */
export function asViewer<T>(database: TestDatabase, token: string, work: (db: Db) => Promise<T>): Promise<T> {
  return database
    .pool('web')
    .db.transaction()
    .execute(async tx => {
      await sql`select * from enter(${token})`.execute(tx);
      return work(tx);
    });
}
