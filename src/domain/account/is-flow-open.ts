import type { Deps } from '../../deps.ts';
import { type FlowKind, findFlow } from './flow.store.ts';
import { flowTokenHash } from './flow-cookie.ts';

/** Whether the browser is in the middle of such a flow. */
export async function isFlowOpen(
  { db }: Pick<Deps, 'db'>,
  kind: FlowKind,
  cookie: string | undefined,
): Promise<boolean> {
  const tokenHash = flowTokenHash(kind, cookie);
  return tokenHash !== undefined && (await findFlow(db, kind, tokenHash)) !== undefined;
}
