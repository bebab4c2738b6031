import { acceptId, type IdAccepted } from '../../../domain/roster/accept-id.ts';
import { acceptSuggestion } from '../../../domain/roster/accept-suggestion.ts';
import type { RowChanged } from '../../../domain/roster/change-row.ts';
import { fixCell } from '../../../domain/roster/fix-cell.ts';
import { findRow } from '../../../domain/roster/list-rows.ts';
import { putRowBack } from '../../../domain/roster/put-row-back.ts';
import type { RosterRow } from '../../../domain/roster/roster-row.ts';
import { columnKeyFrom } from '../../../domain/roster/save-mapping.ts';
import { setRowAside } from '../../../domain/roster/set-row-aside.ts';
import { paths, safeNext, to } from '../../../paths.ts';
import { type Ask, type FlashKey, notFound, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { aboutRoster, rosterHref } from '../asked-roster.ts';
import { findingSentence } from '../finding-sentence.ts';
import { type AskedRow, findAskedRow, showRowAgain } from './page.ts';

const longestText = 300;

/** What is typed is judged at once. What is wrong in itself is shown again and not kept. */
export async function handleFix(ask: Ask): Promise<Reply> {
  const asked = await findAskedRow(ask);
  const column = columnKeyFrom(ask.form.get('column') ?? '');
  if (!asked || !column) return notFound;
  const text = ask.form.get('text') ?? '';
  const { errors: texts } = ask.t.rosterRows;
  const showAgain = (sentence: string) =>
    showRowAgain(ask, asked, { values: { column, text }, errors: { text: sentence } });
  if (text.length > longestText) return showAgain(texts.tooLong);
  const changed = await fixCell(ask.deps, addressOf(ask, asked), { column, text });
  if (!changed.ok) return changed.why === 'no-such-row' ? notFound : showAgain(texts[changed.why]);
  const row = await findRow(ask.deps.db, asked.roster, asked.row.rowNumber);
  const wrong = row && stillWrong(row, column);
  if (wrong) return showAgain(`${texts.stillWrong} ${findingSentence(ask.shell, wrong)}`);
  return done(asked, 'rowFixed', { column });
}

/** A failing check digit is kept: the next step is to accept it with a reason. */
function stillWrong({ findings }: RosterRow, column: string) {
  return findings.find(each => each.column === column && each.severity === 'error' && !isOfOthers(each.code));
}

function isOfOthers(code: RosterRow['findings'][number]['code']): boolean {
  return code === 'national-id-check-digit' || code === 'id-on-two-people';
}

export async function handleAside(ask: Ask): Promise<Reply> {
  const asked = await findAskedRow(ask);
  if (!asked) return notFound;
  const reason = (ask.form.get('reason') ?? '').trim().slice(0, longestText);
  const changed = await setRowAside(ask.deps, addressOf(ask, asked), reason || undefined);
  return changed.ok ? done(asked, 'rowAside', {}, ask.form.get('back')) : refuse(ask, asked, changed);
}

export async function handlePutBack(ask: Ask): Promise<Reply> {
  const asked = await findAskedRow(ask);
  if (!asked) return notFound;
  const changed = await putRowBack(ask.deps, addressOf(ask, asked));
  return changed.ok ? done(asked, 'rowBack') : refuse(ask, asked, changed);
}

export async function handleAccept(ask: Ask): Promise<Reply> {
  const asked = await findAskedRow(ask);
  if (!asked) return notFound;
  const reason = (ask.form.get('accept_reason') ?? '').trim().slice(0, longestText);
  if (reason === '') {
    const errors = { accept_reason: ask.t.rosterRows.errors.reason };
    return showRowAgain(ask, asked, { values: {}, errors });
  }
  const changed = await acceptId(ask.deps, addressOf(ask, asked), reason);
  return changed.ok ? done(asked, 'rowAccepted') : refuse(ask, asked, changed);
}

/** Writes one suggestion, as the page that sent it showed it. */
export async function handleSuggestion(ask: Ask): Promise<Reply> {
  const asked = await findAskedRow(ask);
  if (!asked) return notFound;
  const code = ask.form.get('code') ?? '';
  const mark = ask.form.get('mark') ?? '';
  const changed = await acceptSuggestion(ask.deps, addressOf(ask, asked), { code, mark });
  if (changed.ok) return done(asked, 'suggestionTaken', { code }, ask.form.get('back'));
  if (changed.why !== 'not-this-row') return refuse(ask, asked, changed);
  return showRowAgain(ask, asked, {
    values: {},
    errors: { '': ask.t.rosterRows.errors['other-suggestion'] },
  });
}

const addressOf = (ask: Ask, { roster, row }: AskedRow) => ({
  rosterId: roster.id,
  rowNumber: row.rowNumber,
  staffId: staffOf(ask.viewer).staffId,
});

/** The audit chain keeps which row and which column; the texts stand in the row's own history. */
function done(
  { roster, row }: AskedRow,
  key: FlashKey,
  details: Record<string, string> = {},
  back?: string | null,
): Reply {
  const own = to(paths.rosterRow, { rosterId: roster.id, row: row.rowNumber });
  // Back to another page of this roster alone, never to an address that somebody made up.
  const [path = ''] = back?.split(/[?#]/) ?? [];
  const isOurs = path === rosterHref(roster) || path.startsWith(`${rosterHref(roster)}/`);
  return redirect(back && isOurs ? safeNext(back, '/staff') : own, {
    flash: { kind: 'good', key },
    about: aboutRoster(roster, { row: row.rowNumber, ...details }),
  });
}

function refuse(
  ask: Ask,
  asked: AskedRow,
  { why }: Extract<RowChanged | IdAccepted, { ok: false }>,
): Reply | Promise<Reply> {
  if (why === 'no-such-row') return notFound;
  return showRowAgain(ask, asked, { values: {}, errors: { '': ask.t.rosterRows.errors[why] } });
}
