import { acceptSuggestions } from '../../../domain/roster/accept-suggestions.ts';
import { rowsAtOnce } from '../../../domain/roster/change-rows.ts';
import { countFindings } from '../../../domain/roster/list-rows.ts';
import { listSuggestedEdits } from '../../../domain/roster/list-suggested-edits.ts';
import { paths, to } from '../../../paths.ts';
import {
  type Ask,
  again,
  idFrom,
  notFound,
  page,
  type Reply,
  redirect,
  rowNumberFrom,
} from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { type AskedRoster, aboutRoster, findAskedRoster, rosterHref } from '../asked-roster.ts';
import { suggestionsPage } from './suggestions.html.ts';

type Wanted = { onlyHigh: boolean; after: number | undefined; error?: string };

/** What accepting all suggestions of one finding would write, before anything is written. */
export async function showSuggestions(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  const onlyHigh = ask.query.get('confidence') === 'high';
  const html =
    asked && (await viewOf(ask, asked, { onlyHigh, after: rowNumberFrom(ask.query.get('after')) }));
  return html ? page(html) : notFound;
}

async function viewOf(ask: Ask, asked: AskedRoster, { onlyHigh, after, error }: Wanted) {
  const { db } = ask.deps;
  const known = await countFindings(db, asked.roster);
  const code = known.find(each => each.code === ask.params['code'])?.code;
  if (!code) return undefined;
  const suggested = await listSuggestedEdits(db, asked.roster, { code, onlyHigh, after });
  const large = suggested.counts.rows > rowsAtOnce;
  return suggestionsPage(ask.shell, { ...asked, ...suggested, code, onlyHigh, after, large, error });
}

export async function handleSuggestions(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster } = asked;
  const onlyHigh = ask.form.get('confidence') === 'high';
  const code = ask.params['code'] ?? '';
  const accepted = await acceptSuggestions(ask.deps, {
    rosterId: roster.id,
    staffId: staffOf(ask.viewer).staffId,
    code,
    onlyHigh,
    cells: idFrom(ask.form.get('cells')) ?? 0,
  });
  if (accepted.ok) {
    const { rows, cells, readAgain } = accepted;
    const key = readAgain ? 'suggestionsReading' : 'suggestionsTaken';
    return redirect(readAgain ? rosterHref(roster) : to(paths.rosterFixes, { rosterId: roster.id }), {
      flash: { kind: 'good', key },
      about: aboutRoster(roster, { code, rows, cells, onlyHigh }),
    });
  }
  if (accepted.why === 'no-such-roster') return notFound;
  const error = ask.t.rosterFixes.errors[accepted.why];
  const html = await viewOf(ask, asked, { onlyHigh, after: undefined, error });
  return html ? again(html) : notFound;
}
