import { join } from 'node:path';
import { recordAudit } from '../../../domain/audit/record-audit.ts';
import { bringCorrection } from '../../../domain/roster/correction/bring-correction.ts';
import { emptyForm, type FormState } from '../../../html/form.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, again, notFound, page, type ReceivedFile, type Reply, redirect } from '../../../route.ts';
import { staffOf } from '../../staff-of.ts';
import { type AskedRoster, aboutRoster, findAskedRoster, rosterHref } from '../asked-roster.ts';
import { correctionPage } from './page.html.ts';

export async function showCorrectionForm(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked?.roster.readAt) return notFound;
  if (asked.roster.state !== 'checked') return redirect(rosterHref(asked.roster));
  return page(viewOf(ask, asked, emptyForm));
}

export async function handleCorrectedFile(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked?.roster.readAt) return notFound;
  const { file, t } = ask;
  if (!file) return again(viewOf(ask, asked, wrong(t.rosterCorrection.fileMissing)));
  return compare(ask, asked, file);
}

/** A workbook that came by the way of new rosters and says whose it is. */
export async function bringCorrectedFile(ask: Ask, rosterId: number, file: ReceivedFile): Promise<Reply> {
  const asked = await findAskedRoster({ ...ask, params: { rosterId: String(rosterId) } });
  if (!asked) return notFound;
  const reply = await compare(ask, asked, file, { recognised: 'yes' });
  if (reply.kind !== 'redirect' || !reply.about) return reply;
  // The way of new rosters is audited as an upload, which this is not.
  const { about, ...rest } = reply;
  const actor = { kind: 'staff', id: staffOf(ask.viewer).staffId } as const;
  await recordAudit(ask.deps.db, { actor, action: 'roster.corrected-file-brought', ...about });
  return rest;
}

async function compare(
  ask: Ask,
  asked: AskedRoster,
  file: ReceivedFile,
  query: Record<string, string> = {},
): Promise<Reply> {
  const { roster } = asked;
  const brought = await bringCorrection(ask.deps, {
    rosterId: roster.id,
    staffId: staffOf(ask.viewer).staffId,
    fileName: file.name,
    filePath: file.path,
    workFolder: join(ask.config.dataFolder, 'downloads'),
  });
  if (brought.ok) {
    const { correctionId, cells } = brought;
    const place = { rosterId: roster.id, correction: correctionId };
    return redirect(to(paths.rosterCorrectionPreview, place, query), {
      about: aboutRoster(roster, { cells }),
    });
  }
  if (brought.why === 'no-such-roster') return notFound;
  const { rosterCorrection, rosterUpload } = ask.t;
  const sentences = { ...rosterUpload.refusals, ...rosterCorrection.refusals };
  return again(viewOf(ask, asked, wrong(sentences[brought.why])));
}

const wrong = (sentence: string): FormState => ({ values: {}, errors: { file: sentence } });

function viewOf({ shell, config }: Ask, asked: AskedRoster, state: FormState) {
  return correctionPage(shell, { ...asked, state, uploadLimitBytes: config.uploadLimitBytes });
}
