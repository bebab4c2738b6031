import { listContracts } from '../../domain/contract/list-contracts.ts';
import { jalaliYear } from '../../persian/jalali-date.ts';
import { type Ask, idFrom, page, type Reply, rightsOf } from '../../route.ts';
import { staffOf } from '../staff-of.ts';
import { contractsPage } from './list.html.ts';

/** The viewer's contracts of one Jalali year: the one asked for, else this one, else the newest there is. */
export async function showContracts({ deps: { db, clock }, query, viewer, shell }: Ask): Promise<Reply> {
  const all = await listContracts(db);
  const years = [...new Set(all.map(contract => contract.jalaliYear))];
  const thisYear = jalaliYear(clock.today());
  const year =
    [idFrom(query.get('year')), thisYear].find(wanted => wanted && years.includes(wanted)) ?? years[0];
  return page(
    contractsPage(shell, {
      years,
      year: year ?? thisYear,
      contracts: all.filter(contract => contract.jalaliYear === year),
      mayAdd: rightsOf[staffOf(viewer).role].includes('keep-house'),
    }),
  );
}
