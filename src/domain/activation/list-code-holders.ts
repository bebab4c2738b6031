import { canonicalName } from '../../persian/canonical-name.ts';
import { foldDigits } from '../../persian/digits.ts';
import type { Db } from '../../platform/database.ts';
import {
  type CodeHolderRecord,
  countHoldersWithout,
  idBegins,
  nameLike,
  selectCodeHolders,
  selectHolderIds,
  selectWithoutProof,
  withoutProof,
} from './code-holder.store.ts';

/** A member who may be given an employer's code. */
export type CodeHolder = {
  membershipId: number;
  firstName: string;
  lastName: string;
  idValue: string;
  relation: string;
  personnelNumber: string | undefined;
  hasMobile: boolean;
  /** Signs in already: a code would open nothing. */
  hasAccount: boolean;
  issuedAt: Date | undefined;
  usedAt: Date | undefined;
};

export type CodeHolderFilter = {
  contractId: number;
  today: Temporal.PlainDate;
  /** Only who could not activate now: nothing the contract admits, no code that is still good, no account. */
  without: boolean;
  search?: string | undefined;
  /** From 1. */
  page?: number | undefined;
};

const pageRows = 50;

export async function listCodeHolders(
  db: Db,
  { contractId, today, without, search = '', page = 1 }: CodeHolderFilter,
): Promise<{ people: CodeHolder[]; isMore: boolean }> {
  const on = today.toString();
  // First who stands on the page, then what is shown of them: a contract may have a hundred thousand without a proof.
  let query = selectHolderIds(db, contractId, on);
  if (without) query = query.where(withoutProof(contractId, on));
  const digits = foldDigits(search).replace(/[\s-]/g, '');
  if (/^[0-9]+$/.test(digits)) query = query.where(idBegins(contractId, digits));
  else for (const key of nameKeys(search)) query = query.where(nameLike(key));
  const found = await query
    .offset((page - 1) * pageRows)
    .limit(pageRows + 1)
    .execute();
  const ids = found.slice(0, pageRows).map(({ id }) => id);
  if (ids.length === 0) return { people: [], isMore: false };
  const rows = await selectCodeHolders(db, contractId, on).where('m.id', 'in', ids).execute();
  return { people: rows.map(holderFrom), isMore: found.length > pageRows };
}

/** A word that is no name in Persian letters is met by nobody. */
function nameKeys(search: string): string[] {
  const words = search.split(/\s+/).filter(word => word !== '');
  return words.map(word => {
    const read = canonicalName(word);
    return read.ok ? read.name.c2 : '\u0000';
  });
}

export function countWithoutProof(db: Db, contractId: number, today: Temporal.PlainDate): Promise<number> {
  return countHoldersWithout(db, contractId, today.toString());
}

type Chosen = { contractId: number; today: Temporal.PlainDate; atMost: number };

/** Everybody without a proof, in the order of names, as many as are asked for. */
export async function chooseWithoutProof(db: Db, chosen: Chosen): Promise<CodeHolder[]> {
  const { contractId, today, atMost } = chosen;
  const query = selectWithoutProof(db, contractId, today.toString()).limit(atMost);
  return (await query.execute()).map(holderFrom);
}

/** Those of these memberships that are of this contract and without an account, in the order of names. */
export async function chooseHolders(
  db: Db,
  { contractId, today, membershipIds }: Omit<Chosen, 'atMost'> & { membershipIds: readonly number[] },
): Promise<CodeHolder[]> {
  if (membershipIds.length === 0) return [];
  const rows = await selectCodeHolders(db, contractId, today.toString())
    .where('m.id', 'in', [...membershipIds])
    .execute();
  return rows.map(holderFrom).filter(({ hasAccount }) => !hasAccount);
}

function holderFrom(row: CodeHolderRecord): CodeHolder {
  return {
    membershipId: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    idValue: row.id_value,
    relation: row.relation,
    personnelNumber: row.personnel_number ?? undefined,
    hasMobile: row.mobile !== null,
    hasAccount: row.has_account,
    issuedAt: row.issued_at ?? undefined,
    usedAt: row.used_at ?? undefined,
  };
}
