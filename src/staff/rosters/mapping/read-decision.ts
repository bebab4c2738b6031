import type { ColumnKey } from '../../../domain/roster/judging/columns.ts';
import { columnKeyFrom, type MappingDecision } from '../../../domain/roster/save-mapping.ts';

export const columnField = (index: number) => `column-${index}`;
export const codeField = (column: string, code: string) => `code-${column}-${code}`;

/** What the form says; a column it does not name stays as suggested, an empty choice means "none of ours". */
export function readDecision(form: URLSearchParams): Omit<MappingDecision, 'staffId'> {
  const columns = new Map<number, ColumnKey | null>();
  const meanings: MappingDecision['meanings'] = [];
  for (const [name, value] of form) {
    const index = /^column-(\d{1,3})$/.exec(name)?.[1];
    if (index !== undefined) columns.set(Number(index), columnKeyFrom(value) ?? null);
    const [, column, code] = /^code-([A-Za-z]+)-(\d{1,4})$/.exec(name) ?? [];
    if (column && code && value !== '') meanings.push({ column, code, meaning: value });
  }
  return { sheetIndex: Number(form.get('sheet') ?? 0), columns, meanings };
}
