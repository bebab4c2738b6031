import type { Deps } from '../../deps.ts';
import type { Chance } from '../../platform/chance.ts';
import { hashToken, newToken } from '../../platform/token.ts';
import { findFlowByToken, insertFlow } from './activation.store.ts';
import { type ActivationFlow, flowMinutes, type Typed } from './activation.ts';

/** The cookie `flow` is shared with sign-in; the word in front keeps one from being taken for the other. */
const kind = 'activation.';

/** The form's page puts it into the browser, so that a form sent twice at once ends in one attempt. */
export function newActivationCookie(chance: Chance): string {
  return kind + newToken(chance);
}

/** Begins an attempt and says its cookie: the one the browser has, or a new one where that was used before. */
export async function startActivation(deps: Deps, typed: Typed, cookie: string | undefined): Promise<string> {
  const endsAt = new Date(deps.clock.now().add({ minutes: flowMinutes }).epochMilliseconds);
  const offered = cookie?.startsWith(kind) ? cookie : newActivationCookie(deps.chance);
  if (await insertFlow(deps.db, { tokenHash: hashToken(offered), typed, endsAt })) return offered;
  const fresh = newActivationCookie(deps.chance);
  await insertFlow(deps.db, { tokenHash: hashToken(fresh), typed, endsAt });
  return fresh;
}

/** The attempt of this browser, unless it has run out of time. */
export async function findActivation(
  deps: Deps,
  cookie: string | undefined,
): Promise<ActivationFlow | undefined> {
  if (!cookie?.startsWith(kind)) return undefined;
  return findFlowByToken(deps.db, hashToken(cookie), new Date(deps.clock.now().epochMilliseconds));
}
