import { handRow } from '../../../domain/roster/hand-row.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, idFrom, notFound, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { aboutRoster } from '../asked-roster.ts';
import { findAskedRow, showRowAgain } from './page.ts';

/** Names who sees to the row; an empty choice gives it back to whoever the finding says. */
export async function handleOwner(ask: Ask): Promise<Reply> {
  const asked = await findAskedRow(ask);
  if (!asked) return notFound;
  const { roster, row } = asked;
  const chosen = ask.form.get('owner') ?? '';
  const owner = idFrom(chosen);
  const { staffId } = staffOf(ask.viewer);
  const wrong = chosen !== '' && owner === undefined;
  const handing = { rosterId: roster.id, rowNumber: row.rowNumber, to: owner, staffId };
  const handed = wrong ? ({ ok: false, why: 'no-such-person' } as const) : await handRow(ask.deps, handing);
  if (handed.ok)
    return redirect(to(paths.rosterRow, { rosterId: roster.id, row: row.rowNumber }), {
      flash: { kind: 'good', key: owner === undefined ? 'rowReleased' : 'rowHanded' },
      about: aboutRoster(roster, { row: row.rowNumber, staff: owner ?? null }),
    });
  if (handed.why === 'no-such-row') return notFound;
  const sentence =
    handed.why === 'no-such-person' ? ask.t.rosterHeld.noSuchPerson : ask.t.rosterRows.errors['not-this-row'];
  return showRowAgain(ask, asked, { values: {}, errors: { owner: sentence } });
}
