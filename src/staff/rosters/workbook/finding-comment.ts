import type { ColumnKey } from '../../../domain/roster/judging/columns.ts';
import type { Suggestion } from '../../../domain/roster/judging/suggestion.ts';
import type { RowFinding } from '../../../domain/roster/roster-row.ts';
import type { Shell } from '../../../html/shell.ts';
import type { Texts } from '../../../texts/texts.ts';
import { columnName, findingSentence, findingTitle, reasonSentence } from '../finding-sentence.ts';

/** What a cell's comment says of one finding. `value`: what was taken from the cell after all. */
export function findingComment(shell: Shell, finding: RowFinding, value: string | undefined): string {
  const { t } = shell;
  const { rosterWorkbook: texts } = t;
  const { suggestion, acceptedBecause } = finding;
  const lines = [
    findingTitle(t, finding.code),
    findingSentence(shell, finding),
    finding.severity === 'note' && value !== undefined && texts.repaired(value),
    acceptedBecause !== undefined && texts.acceptedBecause(acceptedBecause),
    suggestion &&
      texts.suggestion(editsText(t, suggestion), t.suggestions.confidences[suggestion.confidence]),
    ...(suggestion?.reasons ?? []).map(reason => `· ${reasonSentence(t, reason)}`),
  ];
  return lines.filter(line => typeof line === 'string').join('\n');
}

export function editsText(t: Texts, { edits }: Suggestion): string {
  return Object.entries(edits)
    .map(([key, value]) => t.rosterWorkbook.edit(columnName(t, key as ColumnKey), value))
    .join(t.rosters.comma);
}
