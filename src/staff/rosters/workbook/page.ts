import { join } from 'node:path';
import { openStoredFile } from '../../../domain/roster/workbook/open-stored-file.ts';
import { type Ask, notFound, type Reply } from '../../../route.ts';
import { writeDownload } from '../../../write-download.ts';
import { aboutRoster, findAskedRoster } from '../asked-roster.ts';
import { rosterSheets } from './roster-sheets.ts';

/** The roster's workbook, coloured and commented, in the columns as they came. */
export async function takeWorkbook(ask: Ask): Promise<Reply> {
  const asked = await findAskedRoster(ask);
  if (!asked?.roster.readAt) return notFound;
  const { roster } = asked;
  const file = await openStoredFile(ask.deps.db, roster, join(ask.config.dataFolder, 'downloads'));
  if (!file) return notFound;
  try {
    const { good, held, merged, aside } = roster.counts;
    return await writeDownload(ask, {
      name: ask.t.rosterWorkbook.fileName(roster.id),
      sheet: rosterSheets(ask.shell, { db: ask.deps.db, roster, workbook: file.workbook }),
      about: aboutRoster(roster, { rows: good + held + merged + aside }),
    });
  } finally {
    await file.close();
  }
}
