import type { Contract } from '../../../domain/contract/contract.ts';
import { findContract } from '../../../domain/contract/find-contract.ts';
import type { Crumb } from '../../../html/steps.ts';
import { paths, to } from '../../../paths.ts';
import { type Ask, type AuditSubject, idFrom } from '../../../route.ts';

/** The contract of the address. Undefined where there is none, or it is not the viewer's. */
export async function findAskedContract({ deps, params }: Ask): Promise<Contract | undefined> {
  const contractId = idFrom(params['contractId']);
  return contractId === undefined ? undefined : findContract(deps.db, contractId);
}

export function trailTo({ t, language }: Pick<Ask, 't' | 'language'>, { id, title }: Contract): Crumb[] {
  return [
    { href: paths.contracts, label: t.contracts.title },
    { href: to(paths.contract, { contractId: id }), label: title[language] },
  ];
}

export function aboutContract({ id }: Contract, details: NonNullable<AuditSubject['details']>): AuditSubject {
  return { subjectKind: 'contract', subjectId: id, contractId: id, details };
}

/** An ISO day from an address; undefined for anything else, and for the year that no calendar of the database has. */
export function dayFrom(text: string | null | undefined): Temporal.PlainDate | undefined {
  if (!text || !/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return undefined;
  }
}

/** The three fields of a day, filled in. */
export function dayValues(name: string, day: Temporal.PlainDate): Record<string, string> {
  const { year, month, day: dayOfMonth } = day.withCalendar('persian');
  return {
    [`${name}_day`]: String(dayOfMonth),
    [`${name}_month`]: String(month),
    [`${name}_year`]: String(year),
  };
}
