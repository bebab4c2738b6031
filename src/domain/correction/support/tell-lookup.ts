import type { Deps } from '../../../deps.ts';
import { messageDay } from '../../notification/message-day.ts';
import { postMessage } from '../../notification/post-message.ts';
import { takeTelling } from './lookup.store.ts';

/**
 * Tells whoever's file was opened outside anybody's queue, once a day however often it happens. Only an account's number
 * is written to: the roster's may be her employer's or her father's.
 */
export async function tellLookup({ db, clock }: Pick<Deps, 'db' | 'clock'>, lookupId: number): Promise<void> {
  await db.transaction().execute(async tx => {
    const mobile = await takeTelling(tx, lookupId, clock.today().toString());
    await postMessage(tx, {
      recipient: mobile,
      template: 'file-seen',
      parameters: { day: messageDay(clock, 'fa') },
      language: 'fa',
    });
  });
}
