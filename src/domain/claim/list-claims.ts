import type { Db } from '../../platform/database.ts';
import type { ClaimSummary } from './claim.ts';
import { type ClaimFilter, selectClaims } from './read-claims.store.ts';

export type ClaimsAsked = ClaimFilter & { page: number; pageSize: number };

export type ClaimsPage = { claims: ClaimSummary[]; total: number; page: number; pages: number };

/** One page, the latest service first. A page beyond the last one is the last one. */
export async function listClaims(db: Db, asked: ClaimsAsked): Promise<ClaimsPage> {
  const { page, pageSize, ...filter } = asked;
  const first = await selectClaims(db, filter, { limit: pageSize, offset: (page - 1) * pageSize });
  if (first.total > 0 || page === 1)
    return { ...first, page, pages: Math.max(1, Math.ceil(first.total / pageSize)) };
  const start = await selectClaims(db, filter, { limit: pageSize, offset: 0 });
  const pages = Math.max(1, Math.ceil(start.total / pageSize));
  if (pages === 1) return { ...start, page: 1, pages };
  const last = await selectClaims(db, filter, { limit: pageSize, offset: (pages - 1) * pageSize });
  return { ...last, page: pages, pages };
}
