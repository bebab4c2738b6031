import { meaningsOf } from '../../../domain/roster/code-meanings.ts';
import { card } from '../../../html/card.ts';
import { selectField } from '../../../html/choice-fields.ts';
import { formatNumber, localDigits } from '../../../html/number.ts';
import type { Shell } from '../../../html/shell.ts';
import { type Html, html } from '../../../html/tag.ts';
import { columnName } from '../finding-sentence.ts';
import type { MappingPage } from './page.html.ts';
import { codeField } from './read-decision.ts';

const codeColumns = ['relation', 'dependencyClass', 'gender'] as const;
type CodeColumn = (typeof codeColumns)[number];

/** Each code of the file with the meanings it may have; those already explained can be explained anew. */
export function codesCard(shell: Shell, data: MappingPage): Html | undefined {
  const { rosterMapping: texts } = shell.t;
  const fields = codeColumns.flatMap(column =>
    codesOf(data, column).map(code => codeSelect(shell, data, column, code)),
  );
  if (fields.length === 0) return undefined;
  return card({
    title: texts.codes,
    body: html`<p class="hint">${texts.codesLead}</p><div class="field-grid">${fields}</div>`,
  });
}

function codesOf({ roster, question }: MappingPage, column: CodeColumn): string[] {
  const present = question.mapping.columns.some(({ key }) => key === column);
  if (!present) return [];
  const known = Object.keys(question.meanings[column] ?? {});
  return [...Object.keys(roster.unknownCodes[column] ?? {}), ...known].toSorted(
    (a, b) => Number(a) - Number(b),
  );
}

function codeSelect(shell: Shell, { roster, state }: MappingPage, column: CodeColumn, code: string): Html {
  const { t, language } = shell;
  const { rosterMapping: texts, columns } = t;
  const rows = roster.unknownCodes[column]?.[code];
  const labels: Record<CodeColumn, Readonly<Record<string, string>>> = {
    gender: columns.genders,
    relation: columns.relations,
    dependencyClass: columns.classes,
  };
  return selectField(shell, state, {
    name: codeField(column, code),
    label: texts.code(columnName(t, column), localDigits(language, code)),
    ...(rows !== undefined && {
      hint: roster.codeGuesses[column]?.[code]
        ? texts.codeRowsGuessed(formatNumber(language, rows))
        : texts.codeRows(formatNumber(language, rows)),
    }),
    empty: texts.noMeaning,
    options: meaningsOf[column].map(value => ({ value, label: labels[column][value] ?? value })),
  });
}
