import { judgeActionCell } from './judge-cell-action.ts';
import { judgeBirthDateCell, judgeDateCell } from './judge-cell-date.ts';
import { judgeGenderCell } from './judge-cell-gender.ts';
import { judgeIbanCell } from './judge-cell-iban.ts';
import { judgeMobileCell } from './judge-cell-mobile.ts';
import { judgeFullNameCell, judgeNameCell, judgeOtherNameCell } from './judge-cell-name.ts';
import { judgeIdCell, judgeOtherIdCell } from './judge-cell-national-id.ts';
import { judgePremiumCell } from './judge-cell-premium.ts';
import { judgeDependencyClassCell, judgeRelationCell } from './judge-cell-relation.ts';
import { judgeNumberTextCell, judgeTextCell } from './judge-cell-text.ts';
import type { CellsByKey, JudgingRules } from './judge-row.ts';
import type { JudgedCells } from './judged-row.ts';
import { isForeigner } from './read-nationality.ts';
import { type VouchedIds, vouchedIds } from './vouched-ids.ts';

type Writable = { -readonly [Key in keyof JudgedCells]?: JudgedCells[Key] };

/** A judged cell for every mapped column, each kind by its own rules. */
export function judgeCells(raw: CellsByKey, rowNumber: number, rules: JudgingRules): Partial<JudgedCells> {
  const cells: Writable = {};
  judgeNames(raw, cells);
  judgeIdentities(raw, cells, vouchedIds(rowNumber, rules.acceptances));
  judgeDates(raw, cells, rules);
  judgeFamilyWords(raw, cells, rules);
  judgeMoney(raw, cells);
  judgeTexts(raw, cells);
  return cells;
}

function judgeNames(raw: CellsByKey, cells: Writable): void {
  if ('firstName' in raw) cells.firstName = judgeNameCell(raw.firstName, 'firstName');
  if ('lastName' in raw) cells.lastName = judgeNameCell(raw.lastName, 'lastName');
  const apart = cells.firstName && cells.lastName;
  if ('fullName' in raw && !apart) cells.fullName = judgeFullNameCell(raw.fullName);
  for (const key of ['fatherName', 'primaryName', 'accountOwner'] as const)
    if (key in raw) cells[key] = judgeOtherNameCell(raw[key], key);
}

function judgeIdentities(raw: CellsByKey, cells: Writable, vouched: VouchedIds): void {
  if ('mobile' in raw) cells.mobile = judgeMobileCell(raw.mobile);
  const mobile = cells.mobile?.value;
  const foreigner = isForeigner(raw.nationality?.text);
  const own = { column: 'nationalId', mobile, foreigner, vouched: vouched.own } as const;
  if ('nationalId' in raw) cells.nationalId = judgeIdCell(raw.nationalId, own);
  for (const column of ['primaryNationalId', 'accountOwnerNationalId'] as const)
    if (column in raw)
      cells[column] = judgeOtherIdCell(raw[column], { column, mobile, vouched: vouched.any });
}

function judgeDates(raw: CellsByKey, cells: Writable, { today, date1904 = false }: JudgingRules): void {
  if ('birthDate' in raw)
    cells.birthDate = judgeBirthDateCell(raw.birthDate, { column: 'birthDate', today, date1904 });
  for (const column of ['coveredFrom', 'coveredUntil'] as const)
    if (column in raw) cells[column] = judgeDateCell(raw[column], { column, today, date1904 });
}

function judgeFamilyWords(raw: CellsByKey, cells: Writable, { codeMeanings }: JudgingRules): void {
  if ('gender' in raw) cells.gender = judgeGenderCell(raw.gender, codeMeanings?.gender);
  if ('relation' in raw) cells.relation = judgeRelationCell(raw.relation, codeMeanings?.relation);
  if ('dependencyClass' in raw)
    cells.dependencyClass = judgeDependencyClassCell(raw.dependencyClass, codeMeanings?.dependencyClass);
  if ('action' in raw) cells.action = judgeActionCell(raw.action);
}

function judgeMoney(raw: CellsByKey, cells: Writable): void {
  if ('premium' in raw) cells.premium = judgePremiumCell(raw.premium);
  if ('iban' in raw) cells.iban = judgeIbanCell(raw.iban);
}

const words = ['maritalStatus', 'nationality', 'baseInsurer', 'previousInsurer', 'plan', 'bank'] as const;
const numbers = [
  'rowNumber',
  'certificateNumber',
  'personnelNumber',
  'insuredCode',
  'contractNumber',
] as const;

function judgeTexts(raw: CellsByKey, cells: Writable): void {
  for (const key of words) if (key in raw) cells[key] = judgeTextCell(raw[key], key);
  for (const key of numbers) if (key in raw) cells[key] = judgeNumberTextCell(raw[key], key);
}
