import type { FindingCode } from '../../../domain/roster/judging/findings.ts';
import type { FindingCount, RowFilter } from '../../../domain/roster/list-rows.ts';
import { rowNumberFrom } from '../../../route.ts';

const standings = ['good', 'held', 'merged', 'aside'] as const;
const severities = ['error', 'warning', 'note'] as const;
const longestSearch = 100;

/** Filters of the address or of the form; what is not known is not asked for. */
export function readFilter(query: URLSearchParams, known: readonly FindingCount[]): RowFilter {
  const code = query.get('code') as FindingCode | null;
  return {
    standing: standings.find(each => each === query.get('standing')),
    severity: severities.find(each => each === query.get('severity')),
    code: known.find(each => each.code === code)?.code,
    turn: query.get('turn') === 'mine' ? 'mine' : undefined,
    search: query.get('search')?.trim().slice(0, longestSearch) || undefined,
    after: rowNumberFrom(query.get('after')),
  };
}
