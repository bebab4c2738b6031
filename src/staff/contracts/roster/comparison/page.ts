import type { Contract } from '../../../../domain/contract/contract.ts';
import {
  type Compared,
  compareMoments,
  type DifferenceKind,
} from '../../../../domain/roster/versions/compare-moments.ts';
import { listVersions, type Version } from '../../../../domain/roster/versions/list-versions.ts';
import { versionValues } from '../../../../domain/roster/versions/version-values.ts';
import type { FormState } from '../../../../html/form.ts';
import { paths, to } from '../../../../paths.ts';
import { type Ask, again, idFrom, notFound, page, type Reply, redirect } from '../../../../route.ts';
import { readDay } from '../../../read-day.ts';
import { aboutContract, dayFrom, dayValues, findAskedContract } from '../asked-contract.ts';
import { momentAddress } from './moment-address.ts';
import { comparisonPage } from './page.html.ts';

const kinds = ['join', 'leave', 'change'] as const satisfies DifferenceKind[];

export async function showComparison(ask: Ask): Promise<Reply> {
  const contract = await findAskedContract(ask);
  if (!contract) return notFound;
  const { html, moments } = await viewOf(ask, contract);
  return page(html, { about: aboutContract(contract, { ...moments }) });
}

/** Two days are typed, so they come as a form; it leads to an address of their own. */
export async function chooseDays(ask: Ask): Promise<Reply> {
  const contract = await findAskedContract(ask);
  if (!contract) return notFound;
  const [from, until] = [readDay(ask.form, 'first'), readDay(ask.form, 'second')];
  if (from && until) {
    const moments = { from: from.toString(), to: until.toString() };
    return redirect(to(paths.rosterComparison, { contractId: contract.id }, moments));
  }
  const wrong = ask.t.versions.dayWrong;
  const errors = { ...(!from && { first: wrong }), ...(!until && { second: wrong }) };
  const { html } = await viewOf(ask, contract, { values: Object.fromEntries(ask.form), errors });
  return again(html);
}

async function viewOf({ deps, query, shell, language }: Ask, contract: Contract, state?: FormState) {
  const { db } = deps;
  const asksFor = [query.get('from'), query.get('to')].flatMap(text => versionNumber(text) ?? []);
  const versions = await listVersions(db, contract.id, asksFor);
  const from = momentFrom(query.get('from'), contract, versions) ?? usual(contract, versions, 1);
  const until = momentFrom(query.get('to'), contract, versions) ?? usual(contract, versions, 0);
  const kind = kinds.find(each => each === query.get('kind')) ?? 'join';
  const field = versionValues.find(([key]) => key === query.get('field'))?.[0];
  const pageNumber = idFrom(query.get('page')) ?? 1;
  const asked = { contractId: contract.id, from, to: until, kind, field, page: pageNumber, language };
  const comparison = versions.length > 0 ? await compareMoments(db, asked) : undefined;
  const html = comparisonPage(shell, {
    ...asked,
    contract,
    versions,
    comparison,
    state: state ?? { values: daysOf(from, until), errors: {} },
  });
  return { html, moments: { from: momentAddress(from), to: momentAddress(until), kind, page: pageNumber } };
}

/** `v3`, or a day as ISO. */
function momentFrom(
  text: string | null,
  contract: Contract,
  versions: readonly Version[],
): Compared | undefined {
  const number = versionNumber(text);
  if (number !== undefined) return versionOf(number, contract, versions);
  const day = dayFrom(text);
  return day && { kind: 'day', day };
}

function versionNumber(text: string | null): number | undefined {
  const digits = /^v(\d{1,6})$/.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function versionOf(
  number: number,
  { startsOn }: Contract,
  versions: readonly Version[],
): Compared | undefined {
  if (number === 0) return { kind: 'version', version: 0, effectiveOn: startsOn };
  const found = versions.find(({ version }) => version === number);
  return found && { kind: 'version', version: number, effectiveOn: found.effectiveOn };
}

/** The latest version, or the one before it. */
function usual(contract: Contract, versions: readonly Version[], back: number): Compared {
  const latest = versions[0]?.version ?? 0;
  const found = versionOf(Math.max(latest - back, 0), contract, versions);
  return found ?? { kind: 'version', version: 0, effectiveOn: contract.startsOn };
}

function daysOf(from: Compared, until: Compared): Record<string, string> {
  const first = from.kind === 'day' ? from.day : from.effectiveOn;
  const second = until.kind === 'day' ? until.day : until.effectiveOn;
  return { ...dayValues('first', first), ...dayValues('second', second) };
}
