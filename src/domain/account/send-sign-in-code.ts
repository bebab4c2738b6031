import type { Deps } from '../../deps.ts';
import { postMessage } from '../notification/post-message.ts';
import { codeLimits, triesRunOver } from './count-tries.ts';
import { codeSeconds, insertFlow } from './flow.store.ts';
import { newFlowCookie } from './flow-cookie.ts';
import { hashCode, newCode } from './one-time-code.ts';

type Asked = {
  accountId: number;
  mobile: string;
  remember: boolean;
  next: string;
  language: 'fa' | 'en';
  deviceId: number | undefined;
};

/**
 * Begins the second step of signing in on a browser that is not trusted, and gives its cookie. Who asks for code after
 * code gets the same screen and no more codes.
 */
export async function sendSignInCode(deps: Deps, asked: Asked): Promise<string> {
  const { db, chance, secret } = deps;
  const { accountId, mobile, remember, next, language, deviceId } = asked;
  const { cookie, tokenHash } = newFlowCookie(chance, 'sign-in');
  const silent = await triesRunOver(deps, codeLimits('sign-in code', signInCodeSubject(accountId, deviceId)));
  const code = newCode(chance);
  const codeHash = silent ? undefined : hashCode(secret, tokenHash, code);
  await insertFlow(db, { kind: 'sign-in', tokenHash, accountId, codeHash, remember, next });
  await postMessage(db, {
    recipient: silent ? undefined : mobile,
    template: 'sign-in-code',
    parameters: { code },
    language,
    usefulSeconds: codeSeconds,
  });
  return cookie;
}

/** A browser that signed in before has codes of its own to spend. */
export function signInCodeSubject(accountId: number, deviceId: number | undefined): string {
  return deviceId === undefined ? `account ${accountId}` : `device ${deviceId}`;
}
