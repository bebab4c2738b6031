import { issueEmployerCodes } from '../../domain/activation/employer-code.ts';
import {
  type CodeHolder,
  chooseHolders,
  chooseWithoutProof,
  countWithoutProof,
  listCodeHolders,
} from '../../domain/activation/list-code-holders.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { findContract } from '../../domain/contract/find-contract.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import { codesPage } from './page.html.ts';
import { slipsPage } from './slips.html.ts';

/** Fifty sheets of eight: what a printer takes at a time. */
const mostSlips = 400;
const longestSearch = 100;

export async function showCodes(ask: Ask): Promise<Reply> {
  const contract = await findAskedContract(ask);
  return contract ? page(await listOf(ask, contract, filterFrom(ask.query, ''))) : notFound;
}

/** Answered at once: the names and IDs that are searched for stay out of the address. */
export async function searchCodes(ask: Ask): Promise<Reply> {
  const contract = await findAskedContract(ask);
  if (!contract) return notFound;
  const search = ask.form.get('search')?.trim().slice(0, longestSearch) ?? '';
  return page(await listOf(ask, contract, filterFrom(ask.form, search)));
}

/** Where a browser lands that loads the page of a search anew. */
export async function leaveSearch(ask: Ask): Promise<Reply> {
  const contract = await findAskedContract(ask);
  return contract ? redirect(to(paths.employerCodes, { contractId: contract.id })) : notFound;
}

type Filter = { search: string; without: boolean; page: number };

function filterFrom(fields: URLSearchParams, search: string): Filter {
  return { search, without: fields.get('who') !== 'all', page: idFrom(fields.get('page')) ?? 1 };
}

async function findAskedContract({ deps, params }: Ask): Promise<Contract | undefined> {
  const contractId = idFrom(params['contractId']);
  return contractId === undefined ? undefined : findContract(deps.db, contractId);
}

async function listOf({ deps, shell }: Ask, contract: Contract, filter: Filter, error?: string) {
  const { db, clock } = deps;
  const [today, contractId] = [clock.today(), contract.id];
  const asked = { contractId, today, ...filter };
  const listed = await listCodeHolders(db, asked);
  const missing = await countWithoutProof(db, contractId, today);
  return codesPage(shell, { contract, ...listed, missing, asked, mostSlips, error });
}

/** Issues the codes and shows them, this once: the answer is the slips themselves, and a second sending leads back. */
export async function handleCodes(ask: Ask): Promise<Reply> {
  const { deps, viewer, shell, config, t } = ask;
  const contract = await findAskedContract(ask);
  if (!contract) return notFound;
  const contractId = contract.id;
  const chosen = contract.proofs.includes('employer-code') ? await chooseFrom(ask, contractId) : [];
  if (chosen.length === 0)
    return again(await listOf(ask, contract, filterFrom(ask.query, ''), t.codes.noneChosen));
  if (chosen.length > mostSlips)
    return again(await listOf(ask, contract, filterFrom(ask.query, ''), t.codes.tooMany));
  const issued = await issueEmployerCodes(deps, {
    contractId,
    membershipIds: chosen.map(({ membershipId }) => membershipId),
    staffId: staffOf(viewer).staffId,
  });
  const codes = new Map(issued.map(({ membershipId, code }) => [membershipId, code]));
  const slips = chosen.flatMap(holder => {
    const code = codes.get(holder.membershipId);
    return code === undefined ? [] : [{ holder, code }];
  });
  return page(slipsPage(shell, { contract, slips, publicUrl: config.publicUrl }), {
    about: { subjectKind: 'contract', subjectId: contractId, contractId, details: { codes: slips.length } },
  });
}

function chooseFrom({ deps, form }: Ask, contractId: number): Promise<CodeHolder[]> {
  const today = deps.clock.today();
  if (form.has('all')) return chooseWithoutProof(deps.db, { contractId, today, atMost: mostSlips });
  const membershipIds = form.getAll('member').flatMap(text => idFrom(text) ?? []);
  return chooseHolders(deps.db, { contractId, today, membershipIds: membershipIds.slice(0, mostSlips + 1) });
}
