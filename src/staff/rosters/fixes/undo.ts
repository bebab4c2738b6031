import { undoBatch } from '../../../domain/roster/undo-batch.ts';
import { localDigits } from '../../../html/number.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, notFound, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { aboutRoster, rosterHref } from '../asked-roster.ts';
import { findAskedBatch, showFixAgain } from './batch.ts';

export async function handleUndo(ask: Ask): Promise<Reply> {
  const asked = await findAskedBatch(ask);
  if (!asked) return notFound;
  const { roster, batch } = asked;
  const { staffId } = staffOf(ask.viewer);
  const undone = await undoBatch(ask.deps, { rosterId: roster.id, batchId: batch.id, staffId });
  if (undone.ok) {
    const { rows, fixes, readAgain } = undone;
    return redirect(readAgain ? rosterHref(roster) : to(paths.rosterFixes, { rosterId: roster.id }), {
      flash: { kind: 'good', key: readAgain ? 'fixUndoneReading' : 'fixUndone' },
      about: aboutRoster(roster, { batch: batch.id, rows, fixes }),
    });
  }
  const { errors } = ask.t.rosterFixes;
  if (undone.why === 'no-such-batch') return notFound;
  if (undone.why !== 'overtaken') return showFixAgain(ask, asked, errors[undone.why]);
  return showFixAgain(ask, asked, errors.overtaken(localDigits(ask.language, undone.rowNumber)));
}
