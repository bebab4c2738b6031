import type { Deps } from '../../../deps.ts';
import type { ActivationFlow } from '../../activation/activation.ts';
import { type AttemptCase, selectCaseByKey, selectOwnOpenCase } from './attempt.store.ts';
import { openerOfAttempt, openingKeyOf } from './attempt-of.ts';

/** `before`: it was there already, and the same person is led to it. */
export type FoundAttemptCase = AttemptCase & { before: boolean };

/** The case that the attempt opened, or was led to because the same person had one. */
export async function findAttemptCase(
  { db }: Pick<Deps, 'db'>,
  flow: ActivationFlow,
): Promise<FoundAttemptCase | undefined> {
  const opener = openerOfAttempt(flow);
  if (!opener) return undefined;
  const own = await selectCaseByKey(db, openingKeyOf(flow));
  if (own) return { ...own, before: false };
  const earlier = await selectOwnOpenCase(db, opener);
  return earlier && { ...earlier, before: true };
}
