import { rowsAtOnce } from '../../../domain/roster/change-rows.ts';
import { findCorrection } from '../../../domain/roster/correction/find-correction.ts';
import { takeCorrection } from '../../../domain/roster/correction/take-correction.ts';
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
import { correctionPreview } from './preview.html.ts';

/** What a corrected file would change, before anything is written. */
export async function showCorrection(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  const html = asked && (await viewOf(ask, asked));
  return html ? page(html) : notFound;
}

async function viewOf(ask: Ask, asked: AskedRoster, error?: string) {
  const correctionId = idFrom(ask.params['correction']);
  const after = rowNumberFrom(ask.query.get('after'));
  if (correctionId === undefined) return undefined;
  const correction = await findCorrection(ask.deps.db, asked.roster, { correctionId, after });
  if (!correction) return undefined;
  const recognised = ask.query.get('recognised') === 'yes';
  const large = correction.counts.cellRows + correction.counts.removals > rowsAtOnce;
  return correctionPreview(ask.shell, { ...asked, correction, after, recognised, large, error });
}

export async function handleCorrection(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  const correctionId = idFrom(ask.params['correction']);
  if (!asked || correctionId === undefined) return notFound;
  const { roster } = asked;
  const taken = await takeCorrection(ask.deps, {
    rosterId: roster.id,
    correctionId,
    staffId: staffOf(ask.viewer).staffId,
    remove: ask.form.get('remove') === 'yes',
  });
  if (taken.ok) {
    const { rows, fixes, readAgain } = taken;
    return redirect(readAgain ? rosterHref(roster) : to(paths.rosterFixes, { rosterId: roster.id }), {
      flash: { kind: 'good', key: readAgain ? 'correctionReading' : 'correctionTaken' },
      about: aboutRoster(roster, { rows, fixes }),
    });
  }
  if (taken.why === 'no-such-correction') return notFound;
  const html = await viewOf(ask, asked, ask.t.rosterCorrection.refusals[taken.why]);
  return html ? again(html) : notFound;
}
