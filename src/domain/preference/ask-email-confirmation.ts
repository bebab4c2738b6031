import type { Deps } from '../../deps.ts';
import { isMailAddress } from '../../platform/mail.ts';
import { hashToken, newToken } from '../../platform/token.ts';
import { codeLimits, triesRunOver } from '../account/count-tries.ts';
import { postMail } from '../notification/post-message.ts';
import { type EmailOwner, replaceConfirmation } from './email-confirmation.store.ts';

type Asked = {
  owner: EmailOwner;
  address: string;
  language: 'fa' | 'en';
  /** The path that the link in the mail opens. */
  linkOf(token: string): string;
};

const confirmationSeconds = 24 * 3600;

/**
 * Sends a link to an address, good once and for a day. Counted by who asks and by the address, so that nobody is pestered in
 * our name.
 */
export async function askEmailConfirmation(
  deps: Deps,
  { owner, address, language, linkOf }: Asked,
): Promise<{ ok: true } | { ok: false; why: 'not-an-address' | 'too-many' }> {
  if (!isMailAddress(address)) return { ok: false, why: 'not-an-address' };
  const limits = [
    ...codeLimits('mail confirmation', `${owner.kind} ${owner.id}`),
    ...codeLimits('mail confirmation to', address.toLowerCase()),
  ];
  if (await triesRunOver(deps, limits)) return { ok: false, why: 'too-many' };
  const token = newToken(deps.chance);
  await replaceConfirmation(deps.db, owner, {
    address,
    tokenHash: hashToken(token),
    seconds: confirmationSeconds,
  });
  await postMail(deps.db, {
    recipient: address,
    template: 'email-confirmation',
    parameters: { link: linkOf(token) },
    language,
    usefulSeconds: confirmationSeconds,
  });
  return { ok: true };
}
