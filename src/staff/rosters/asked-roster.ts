import type { Contract } from '../../domain/contract/contract.ts';
import { findContract } from '../../domain/contract/find-contract.ts';
import { findRoster } from '../../domain/roster/find-roster.ts';
import type { Roster } from '../../domain/roster/roster.ts';
import type { Crumb } from '../../html/steps.ts';
import { paths, to, withQuery } from '../../paths.ts';
import { type Ask, type AuditSubject, idFrom, rightsOf } from '../../route.ts';

export type AskedRoster = { roster: Roster; contract: Contract };

/** The roster of the address. Undefined where there is none, or none of the viewer's contracts: the page is not found. */
export async function findAskedRoster({ deps: { db }, params }: Ask): Promise<AskedRoster | undefined> {
  const rosterId = idFrom(params['rosterId']);
  const roster = rosterId === undefined ? undefined : await findRoster(db, rosterId);
  const contract = roster && (await findContract(db, roster.contractId));
  return roster && contract ? { roster, contract } : undefined;
}

/** The way to this roster's pages: all rosters, those of the contract, and on pages below it the roster itself. */
export function trailOf(
  { t, language }: Pick<Ask, 't' | 'language'>,
  { roster, contract }: AskedRoster,
  below = true,
): Crumb[] {
  const all = { href: paths.rosters, label: t.rosters.title };
  const own = {
    href: withQuery(paths.rosters, { contract: contract.id }),
    label: contract.title[language],
  };
  return below ? [all, own, { href: rosterHref(roster), label: roster.file.name }] : [all, own];
}

export function rosterHref({ id }: Pick<Roster, 'id'>): string {
  return to(paths.roster, { rosterId: id });
}

export function mayEdit({ viewer }: Ask): boolean {
  return viewer.kind === 'staff' && rightsOf[viewer.role].includes('edit-roster');
}

export function mayDecide({ viewer }: Ask): boolean {
  return viewer.kind === 'staff' && rightsOf[viewer.role].includes('decide-roster');
}

export function mayPrintCodes({ viewer }: Ask): boolean {
  return viewer.kind === 'staff' && rightsOf[viewer.role].includes('print-codes');
}

/** What the audit chain keeps of a change to a roster. */
export function aboutRoster(roster: Roster, details?: AuditSubject['details']): AuditSubject {
  const { id, contractId } = roster;
  return { subjectKind: 'roster', subjectId: id, contractId, ...(details && { details }) };
}
