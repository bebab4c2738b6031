import type { Db } from '../../../platform/database.ts';
import type { ParametersOf, TemplateOf } from '../../notification/message-templates.ts';
import { postMail, postMessage } from '../../notification/post-message.ts';
import type { Reach } from './telling.store.ts';

/** Templates that have a text for either channel. */
type BothTemplate = TemplateOf<'sms'> & TemplateOf<'email'>;

type Word<Template extends BothTemplate> = {
  template: Template;
  parameters: ParametersOf<Template>;
  language: 'fa' | 'en';
  usefulSeconds?: number;
};

/** By SMS, by e-mail or both, as she wishes; by SMS where she wishes an e-mail and has no confirmed address. */
export async function postToMember<Template extends BothTemplate>(
  db: Db,
  { mobile, email, toldBy }: Reach,
  word: Word<Template>,
): Promise<void> {
  const byMail = email !== undefined && (toldBy !== 'sms' || mobile === undefined);
  if (byMail) await postMail(db, { ...word, recipient: email });
  if (!byMail || toldBy === 'both') await postMessage(db, { ...word, recipient: mobile });
}
