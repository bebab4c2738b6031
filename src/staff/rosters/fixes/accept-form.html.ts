import type { RowFinding } from '../../../domain/roster/roster-row.ts';
import { suggestionMark } from '../../../domain/roster/suggestion-mark.ts';
import { buttonForm } from '../../../html/form.ts';
import type { Shell } from '../../../html/shell.ts';
import type { Html } from '../../../html/tag.ts';
import { paths, to } from '../../../paths.ts';

type Accepting = {
  rosterId: number;
  row: number;
  finding: Pick<RowFinding, 'code' | 'suggestion' | 'acceptedBecause'>;
  /** Where to go afterwards, a page of this roster; the row's own page if left out. */
  back?: string;
};

/** The button that writes one suggestion. For a roster that is being fixed, before somebody who may. */
export function acceptForm(shell: Shell, { rosterId, row, finding, back }: Accepting): Html | undefined {
  const { code, suggestion, acceptedBecause } = finding;
  if (!suggestion || acceptedBecause !== undefined) return undefined;
  return buttonForm(shell, {
    action: to(paths.rosterSuggestionAccept, { rosterId, row }),
    label: shell.t.suggestions.accept,
    kind: suggestion.confidence === 'high' ? 'primary' : 'quiet',
    hidden: { code, mark: suggestionMark(suggestion), ...(back !== undefined && { back }) },
  });
}
