import type { ColumnKey } from '../../domain/roster/judging/columns.ts';
import type { CellState } from '../../domain/roster/judging/judged-cell.ts';
import type { Severity } from '../../domain/roster/judging/severities.ts';
import type { RosterRow } from '../../domain/roster/roster-row.ts';
import { properName } from '../../html/identifier.ts';
import type { Shell } from '../../html/shell.ts';
import { attributes, type Html, html } from '../../html/tag.ts';
import { shownValue } from './shown-value.ts';

const stateOf: Record<Severity, CellState> = { note: 'repaired', warning: 'warning', error: 'error' };
const gravity: Record<CellState, number> = { ok: 0, repaired: 1, warning: 2, error: 3 };

/** A cell's value, coloured when something is to be said about it; its raw text where no value was taken. */
export function markedCell(shell: Shell, row: RosterRow, key: ColumnKey): Html | undefined {
  const cell = row.cells.find(each => each.key === key);
  if (!cell) return undefined;
  const state = worstState(row, key, cell.state);
  if (cell.raw === '' && state === 'ok') return undefined;
  const shown = cell.value === undefined ? properName(cell.raw) : shownValue(shell, key, cell.value);
  if (state === 'ok') return html`${shown}`;
  const text = cell.raw === '' ? shell.t.rosterRows.emptyCell : shown;
  return html`<span ${attributes({ class: `mark-${state}` })}>${text}</span>`;
}

/** What was found across rows says more of a cell than what was found in it. */
function worstState({ findings }: RosterRow, key: ColumnKey, own: CellState): CellState {
  return findings
    .filter(({ column }) => column === key)
    .map(({ severity }) => stateOf[severity])
    .reduce((worst, state) => (gravity[state] > gravity[worst] ? state : worst), own);
}
