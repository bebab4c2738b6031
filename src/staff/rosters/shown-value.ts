import type { ColumnKey } from '../../domain/roster/judging/columns.ts';
import { formatDay } from '../../html/day.ts';
import { identifier, properName } from '../../html/identifier.ts';
import { formatNumber } from '../../html/number.ts';
import type { Shell } from '../../html/shell.ts';
import type { Html } from '../../html/tag.ts';

const digitColumns: readonly string[] = [
  'nationalId',
  'primaryNationalId',
  'accountOwnerNationalId',
  'certificateNumber',
  'mobile',
  'personnelNumber',
  'insuredCode',
  'contractNumber',
  'iban',
] satisfies ColumnKey[];

const dayColumns: readonly string[] = ['birthDate', 'coveredFrom', 'coveredUntil'] satisfies ColumnKey[];

/** Whether a column holds numbers by which things are known: shown left to right, digits as they are. */
export function isDigitColumn(column: string): boolean {
  return digitColumns.includes(column);
}

/** What was taken from a cell, or stands on a membership, as people of this language read it. */
export function shownValue(shell: Shell, column: string, value: string): Html | string {
  const { language } = shell;
  if (isDigitColumn(column)) return identifier(value);
  if (dayColumns.includes(column)) return formatDay(language, Temporal.PlainDate.from(value), 'table');
  if (column === 'premium' && /^\d+$/.test(value)) return formatNumber(language, Number(value));
  return wordOf(shell, column, value) ?? properName(value);
}

function wordOf({ t }: Shell, column: string, value: string): string | undefined {
  const { columns } = t;
  const words: Record<string, Readonly<Record<string, string>>> = {
    gender: columns.genders,
    relation: columns.relations,
    dependencyClass: columns.classes,
    action: columns.actions,
    standing: columns.standings,
  };
  return words[column]?.[value];
}

export function relationName({ t }: Shell, relation: string): string {
  const relations: Readonly<Record<string, string>> = t.columns.relations;
  return relations[relation] ?? t.columns.relations.unknown;
}
