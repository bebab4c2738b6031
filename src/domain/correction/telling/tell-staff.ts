import { postMail } from '../../notification/post-message.ts';
import type { CorrectionCase } from '../case.ts';
import { selectStaffToTell } from './staff-telling.store.ts';
import type { Telling } from './tell-correction.ts';

/** By e-mail, whoever of the house wants to know at once; not the person who acted. */
export async function tellStaff(
  { db, links }: Pick<Telling, 'db' | 'links'>,
  found: CorrectionCase,
  actedBy: number | undefined,
): Promise<void> {
  for (const { email, language } of await selectStaffToTell(db, found, actedBy)) {
    await postMail(db, {
      recipient: email,
      template: 'staff-turn',
      parameters: { link: links.ofStaff(found.id) },
      language,
    });
  }
}
