import { countWithoutProof, listCodeHolders } from '../../domain/activation/list-code-holders.ts';
import type { Contract } from '../../domain/contract/contract.ts';
import { findContract } from '../../domain/contract/find-contract.ts';
import { paths, to } from '../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../route.ts';
import { codeFile } from './code-file.ts';
import { codeForms, makeCodes } from './make-codes.ts';
import { codesPage } from './page.html.ts';
import { slipsPage } from './slips.html.ts';

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
  return codesPage(shell, { contract, ...listed, missing, asked, error });
}

/** Makes the codes and gives them out, this once: the answer is the slips or the file, and a second sending leads back. */
export async function handleCodes(ask: Ask): Promise<Reply> {
  const { deps, form, shell, config, t } = ask;
  const contract = await findAskedContract(ask);
  if (!contract) return notFound;
  const as = codeForms.find(each => each === form.get('as')) ?? 'slips';
  const made = await makeCodes(ask, contract, as);
  if (!made.ok) return again(await listOf(ask, contract, filterFrom(ask.query, ''), t.codes[made.why]));
  const { slips } = made;
  const { id: contractId } = contract;
  const details = { codes: slips.length, as };
  const about = { subjectKind: 'contract', subjectId: contractId, contractId, details };
  if (as !== 'slips') return codeFile(ask, { as, contract, slips, about });
  const left = form.has('all') ? await countWithoutProof(deps.db, contractId, deps.clock.today()) : 0;
  return page(slipsPage(shell, { contract, slips, left, publicUrl: config.publicUrl }), { about });
}
