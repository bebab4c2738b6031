import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

export type ChainFault = {
  chain: number;
  /** The first entry that does not fit; 0 where the end of the chain was cut off. */
  position: number;
  why: 'changed' | 'missing' | 'cut-off';
};

export type ChainHead = { chain: number; length: number; head: string };

export type ChainCheck = { ok: true; heads: ChainHead[] } | { ok: false; faults: ChainFault[] };

/**
 * Recomputes every hash of the audit chains. The heads of a sound chain can be noted elsewhere: whoever has an old head
 * can show later that nothing before it was touched. Run as the owner or as a system administrator's session.
 */
export async function checkChain(db: Db): Promise<ChainCheck> {
  const { rows } = await sql<ChainFault>`
    with linked as (
      select e.chain, e.position, e.hash, e.hash = audit_hash(e) as own_hash_holds,
        e.position = row_number() over chain_order as position_holds,
        e.previous_hash = coalesce(lag(e.hash) over chain_order,
          sha256(convert_to('daricheh audit chain ' || e.chain, 'UTF8'))) as link_holds
      from audit_entry e
      window chain_order as (partition by e.chain order by e.position)
    ), faults as (
      select chain, min(position) as position from linked
      where not (own_hash_holds and position_holds and link_holds) group by chain
    )
    select f.chain, f.position, case when l.position_holds and not l.own_hash_holds then 'changed' else 'missing' end as why
    from faults f join linked l using (chain, position)
    union all
    select c.chain, 0, 'cut-off' from audit_chain c
    left join lateral (
      select e.hash, e.position from audit_entry e where e.chain = c.chain order by e.position desc limit 1
    ) last on true
    where c.length <> coalesce(last.position, 0) or (c.length > 0 and c.head <> last.hash)
    order by 1, 2`.execute(db);
  return rows.length > 0 ? { ok: false, faults: rows } : { ok: true, heads: await listHeads(db) };
}

async function listHeads(db: Db): Promise<ChainHead[]> {
  const rows = await db.selectFrom('audit_chain').selectAll().orderBy('chain').execute();
  return rows.map(({ chain, length, head }) => ({ chain, length, head: head.toString('hex') }));
}
