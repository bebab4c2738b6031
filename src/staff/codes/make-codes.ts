import { issueEmployerCodes } from '../../domain/activation/employer-code.ts';
import {
  type CodeHolder,
  chooseHolders,
  chooseWithoutProof,
} from '../../domain/activation/list-code-holders.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { type Ask, idFrom } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import type { Slip } from './slips.html.ts';

export const codeForms = ['slips', 'xlsx', 'csv'] as const;
export type CodeForm = (typeof codeForms)[number];

/** Paper: 250 sheets of eight, half a ream. Files: as many as one transaction makes in some seconds. */
export const mostAtOnce: Record<CodeForm, number> = { slips: 2_000, xlsx: 50_000, csv: 50_000 };

export type Made = { ok: true; slips: Slip[] } | { ok: false; why: 'noneChosen' | 'tooMany' };

/** Chooses by the form, and makes each of them a new code. */
export async function makeCodes(ask: Ask, contract: Contract, as: CodeForm): Promise<Made> {
  const admitted = contract.proofs.includes('employer-code');
  const chosen = admitted ? await chooseFrom(ask, contract.id, mostAtOnce[as]) : [];
  if (chosen.length === 0) return { ok: false, why: 'noneChosen' };
  if (chosen.length > mostAtOnce[as]) return { ok: false, why: 'tooMany' };
  const issued = await issueEmployerCodes(ask.deps, {
    contractId: contract.id,
    membershipIds: chosen.map(({ membershipId }) => membershipId),
    staffId: staffOf(ask.viewer).staffId,
  });
  const codes = new Map(issued.map(({ membershipId, code }) => [membershipId, code]));
  return {
    ok: true,
    slips: chosen.flatMap(holder => {
      const code = codes.get(holder.membershipId);
      return code === undefined ? [] : [{ holder, code }];
    }),
  };
}

function chooseFrom({ deps, form }: Ask, contractId: number, atMost: number): Promise<CodeHolder[]> {
  const today = deps.clock.today();
  if (form.has('all')) return chooseWithoutProof(deps.db, { contractId, today, atMost });
  const membershipIds = form.getAll('member').flatMap(text => idFrom(text) ?? []);
  return chooseHolders(deps.db, { contractId, today, membershipIds: membershipIds.slice(0, atMost + 1) });
}
