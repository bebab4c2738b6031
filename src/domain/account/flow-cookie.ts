import type { Chance } from '../../platform/chance.ts';
import { hashToken, newToken } from '../../platform/token.ts';
import type { FlowKind } from './flow.store.ts';

/** The cookie `flow` is shared with activation; the kind in front keeps one flow from being taken for another. */
export function newFlowCookie(chance: Chance, kind: FlowKind): { cookie: string; tokenHash: Buffer } {
  const cookie = `${kind}.${newToken(chance)}`;
  return { cookie, tokenHash: hashToken(cookie) };
}

/** What is looked up for a cookie; undefined where it is not of this kind. */
export function flowTokenHash(kind: FlowKind, cookie: string | undefined): Buffer | undefined {
  return cookie?.startsWith(`${kind}.`) ? hashToken(cookie) : undefined;
}
