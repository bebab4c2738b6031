import type { Contract } from '../../../domain/contract/contract.ts';
import { listPlans } from '../../../domain/contract/list-plans.ts';
import { coverDay } from '../../../domain/membership/count-cover.ts';
import { exportDay } from '../../../domain/roster/versions/export-day.ts';
import { listVersions } from '../../../domain/roster/versions/list-versions.ts';
import { showDay } from '../../../domain/roster/versions/show-day.ts';
import type { FormState } from '../../../html/form.ts';
import { paths, to } from '../../../paths.ts';
import { foldDigits } from '../../../persian/digits.ts';
import { formatJalali } from '../../../persian/jalali-date.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../../route.ts';
import { writeDownload } from '../../../write-download.ts';
import { readDay } from '../../read-day.ts';
import { aboutContract, dayFrom, dayValues, findAskedContract } from './asked-contract.ts';
import { dayPage } from './page.html.ts';

export async function showRosterDay(ask: Ask): Promise<Reply> {
  const contract = await findAskedContract(ask);
  if (!contract) return notFound;
  const day = askedDay(ask, contract);
  const pageNumber = idFrom(ask.query.get('page')) ?? 1;
  const html = await viewOf(ask, { contract, day, pageNumber, errors: {} });
  return page(html, {
    about: aboutContract(contract, { day: day.toString(), page: pageNumber }),
  });
}

/** A form leads to the day's own address, so that it can be kept and sent on. */
export async function chooseDay(ask: Ask): Promise<Reply> {
  const contract = await findAskedContract(ask);
  if (!contract) return notFound;
  const day = readDay(ask.form, 'day');
  if (day) return redirect(to(paths.rosterDay, { contractId: contract.id }, { day: day.toString() }));
  const errors = { day: ask.t.versions.dayWrong };
  const values = Object.fromEntries(ask.form);
  return again(await viewOf(ask, { contract, day: askedDay(ask, contract), pageNumber: 1, errors, values }));
}

export async function downloadDay(ask: Ask): Promise<Reply> {
  const contract = await findAskedContract(ask);
  if (!contract) return notFound;
  const day = askedDay(ask, contract);
  return writeDownload(ask, {
    name: `roster-${contract.id}-${foldDigits(formatJalali(day, 'table')).replaceAll('/', '-')}`,
    sheet: await exportDay(ask.deps.db, { contractId: contract.id, day }),
    about: aboutContract(contract, { day: day.toString() }),
  });
}

function askedDay({ query, deps }: Ask, contract: Contract): Temporal.PlainDate {
  return dayFrom(query.get('day')) ?? coverDay(contract, deps.clock.today());
}

type Shown = Pick<FormState, 'errors'> & {
  contract: Contract;
  day: Temporal.PlainDate;
  pageNumber: number;
  values?: FormState['values'];
};

async function viewOf({ deps, shell }: Ask, { contract, day, pageNumber, errors, values }: Shown) {
  const { db } = deps;
  const contractId = contract.id;
  return dayPage(shell, {
    contract,
    day,
    pageNumber,
    state: { values: values ?? dayValues('day', day), errors },
    ...(await showDay(db, { contractId, day, page: pageNumber })),
    plans: await listPlans(db, contractId),
    versions: await listVersions(db, contractId),
  });
}
