import type { ColumnKey } from '../../domain/roster/judging/columns.ts';
import type { FindingCode, FindingDetails } from '../../domain/roster/judging/findings.ts';
import type { Reason, ReasonCode, ReasonDetails } from '../../domain/roster/judging/suggestion.ts';
import type { RowFinding } from '../../domain/roster/roster-row.ts';
import { formatDay } from '../../html/day.ts';
import type { Shell } from '../../html/shell.ts';
import type { Texts } from '../../texts/texts.ts';

type Titles = Record<FindingCode, string>;
type Sentences = { [Code in FindingCode]: (details: FindingDetails[Code]) => string };

/** A finding without its sentence in a language does not compile here. */
export function findingTitle(t: Texts, code: FindingCode): string {
  const titles: Titles = t.findings.titles;
  return titles[code];
}

/** What was found, why it matters and what follows, with the details of this row. What was accepted asks for nothing. */
export function findingSentence({ t, language }: Shell, finding: RowFinding): string {
  const { code, details, acceptedBecause } = finding;
  if (acceptedBecause !== undefined) return t.findings.accepted;
  const sentences: Sentences = t.findings.sentences;
  const sentence = sentences[code] as (details: unknown) => string;
  return sentence(withDays(language, details));
}

/** Why a suggestion is likely. */
export function reasonSentence({ suggestions }: Texts, { code, details }: Reason): string {
  const sentences: { [Code in ReasonCode]: (details: ReasonDetails[Code]) => string } = suggestions.reasons;
  return (sentences[code] as (details: unknown) => string)(details);
}

/** Days travel as ISO; people read them by the Persian calendar. */
function withDays(language: Shell['language'], details: RowFinding['details']): unknown {
  const shown = (day: string) => {
    try {
      return formatDay(language, Temporal.PlainDate.from(day));
    } catch {
      return day;
    }
  };
  if ('on' in details) return { ...details, on: shown(details.on) };
  if ('read' in details) return { ...details, read: shown(details.read) };
  if ('readings' in details) return { ...details, readings: details.readings.map(shown) };
  return details;
}

/** «نام»، «کد ملی»: names of things one after the other. */
export function quotedList({ rosters }: Texts, names: readonly string[]): string {
  return names.map(name => rosters.quoted(name)).join(rosters.comma);
}

export function columnName(t: Texts, key: ColumnKey): string {
  const names: Record<ColumnKey, string> = t.columns.names;
  return names[key];
}
