import { join } from 'node:path';
import { endorseHeldRows } from '../../../domain/roster/endorse-held-rows.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, notFound, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { findAskedRoster } from '../asked-roster.ts';
import { showHeldRowsAgain } from './page.ts';

/** One button: an endorsement of the rows that the roster left behind. */
export async function handleRest(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked) return notFound;
  const { roster } = asked;
  const { contractId } = roster;
  const { rosterHeld: texts } = ask.t;
  const endorsed = await endorseHeldRows(ask.deps, {
    rosterId: roster.id,
    staffId: staffOf(ask.viewer).staffId,
    fileName: texts.fileName(roster.file.name),
    workFolder: join(ask.config.dataFolder, 'downloads'),
  });
  if (endorsed.ok) {
    const { rosterId, rows } = endorsed;
    return redirect(to(paths.roster, { rosterId }), {
      flash: { kind: 'good', key: 'heldRowsEndorsed' },
      about: { subjectKind: 'roster', subjectId: rosterId, contractId, details: { of: roster.id, rows } },
    });
  }
  if (endorsed.why === 'made-already')
    return redirect(to(paths.roster, { rosterId: endorsed.rosterId }), {
      flash: { kind: 'info', key: 'heldRowsEndorsedBefore' },
    });
  if (endorsed.why === 'no-such-roster') return notFound;
  const sentence = endorsed.why === 'no-file' ? texts.noFile : texts.nothingHeld;
  return showHeldRowsAgain(ask, contractId, sentence);
}
