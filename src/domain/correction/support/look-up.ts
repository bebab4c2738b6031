import type { Deps } from '../../../deps.ts';
import { canonicalName } from '../../../persian/canonical-name.ts';
import { neighbouringIds } from '../../../persian/neighbouring-ids.ts';
import type { Db } from '../../../platform/database.ts';
import {
  anyFailure,
  type CaseRow,
  caseOfCode,
  caseOfId,
  caseOfMobile,
  caseThatIsOpen,
  type FailureRow,
  failureOfId,
  failureOfMobile,
  type HeldRow,
  type Hits,
  heldOfId,
  heldOfMobile,
  heldOfName,
  hitsById,
  hitsByIds,
  hitsByMobile,
  hitsByName,
  selectFoundCases,
  selectHeldRows,
  selectPeople,
  selectUnplacedFailures,
} from './look-up.store.ts';
import type { FoundPerson, LookedUp } from './looked-up.ts';
import { caseFrom, failureFrom, heldRowFrom, peopleFrom } from './looked-up-from.ts';
import type { Lookup } from './read-lookup.ts';

/** More than so many lines nobody reads; whoever gets them is asked to be more exact. */
export const mostFound = 50;
/** Memberships that a name may meet before they are put together by person. */
const mostHits = 400;
/** Cases and failures keep names as they were typed, so these are compared one by one. */
const mostCompared = 2_000;
const mostNear = 5;
const failureDays = 90;

/** Whoever of the viewer's own contracts, of any year, answers to what was typed; and what waits for such a person. */
export async function lookUp({ db, clock }: Pick<Deps, 'db' | 'clock'>, lookup: Lookup): Promise<LookedUp> {
  const since = new Date(clock.now().subtract({ hours: failureDays * 24 }).epochMilliseconds);
  const people = await findPeople(db, lookup);
  const cases = (await findCases(db, lookup)).map(caseFrom);
  const heldRows = (await findHeldRows(db, lookup)).map(heldRowFrom);
  const failures = (await findFailures(db, lookup, since)).map(failureFrom);
  const unknown = lookup.kind === 'national-id' && people.length === 0;
  const typed = [...failures, ...cases].map(({ name }) => name);
  const near = unknown ? await findNear(db, lookup, typed) : [];
  return { ...upToMost({ people, cases, heldRows, failures }), near };
}

/** The people first, then what waits for somebody, as far as there is room. */
function upToMost(found: Omit<LookedUp, 'near' | 'more'>): Omit<LookedUp, 'near'> {
  let room = mostFound;
  let more = false;
  const take = <Line>(lines: Line[]): Line[] => {
    const taken = lines.slice(0, room);
    more ||= taken.length < lines.length;
    room -= taken.length;
    return taken;
  };
  const [people, cases] = [take(found.people), take(found.cases)];
  const [heldRows, failures] = [take(found.heldRows), take(found.failures)];
  return { people, cases, heldRows, failures, more };
}

async function findPeople(db: Db, { id, mobile, nameKeys }: Lookup): Promise<FoundPerson[]> {
  const ways: Hits[] = [];
  if (id) ways.push(hitsById(id));
  if (mobile !== undefined) ways.push(hitsByMobile(mobile, mostHits));
  if (nameKeys) ways.push(hitsByName(nameKeys, mostHits));
  const found: FoundPerson[] = [];
  for (const way of ways) found.push(...peopleFrom(await selectPeople(db, way, mostFound + 1)));
  return found.filter((one, at) => found.findIndex(other => other.personId === one.personId) === at);
}

async function findCases(db: Db, lookup: Lookup): Promise<CaseRow[]> {
  const { id, mobile, trackingCode, nameKeys } = lookup;
  if (nameKeys) {
    const open = await selectFoundCases(db, caseThatIsOpen, mostCompared);
    return open.filter(row => answersTo(row, nameKeys)).slice(0, mostFound + 1);
  }
  const found: CaseRow[] = [];
  if (trackingCode !== undefined) found.push(...(await selectFoundCases(db, caseOfCode(trackingCode), 1)));
  if (id) found.push(...(await selectFoundCases(db, caseOfId(id), mostFound + 1)));
  if (mobile !== undefined) found.push(...(await selectFoundCases(db, caseOfMobile(mobile), mostFound + 1)));
  return found.filter((one, at) => found.findIndex(other => other.caseId === one.caseId) === at);
}

async function findHeldRows(db: Db, { id, mobile, nameKeys }: Lookup): Promise<HeldRow[]> {
  if (nameKeys) return selectHeldRows(db, heldOfName(nameKeys), mostFound + 1);
  const byId = id ? await selectHeldRows(db, heldOfId(id.value), mostFound + 1) : [];
  const byMobile = mobile === undefined ? [] : await selectHeldRows(db, heldOfMobile(mobile), mostFound + 1);
  const isKnown = (row: HeldRow) => byId.some(one => one.rosterId === row.rosterId && one.row === row.row);
  return [...byId, ...byMobile.filter(row => !isKnown(row))];
}

async function findFailures(db: Db, { id, mobile, nameKeys }: Lookup, since: Date): Promise<FailureRow[]> {
  if (nameKeys) {
    const all = await selectUnplacedFailures(db, anyFailure, { since, most: mostCompared });
    return all.filter(row => answersTo(row, nameKeys)).slice(0, mostFound + 1);
  }
  const range = { since, most: mostFound + 1 };
  const found = id ? await selectUnplacedFailures(db, failureOfId(id), range) : [];
  if (mobile !== undefined) found.push(...(await selectUnplacedFailures(db, failureOfMobile(mobile), range)));
  return found.filter((one, at) => found.findIndex(other => other.idValue === one.idValue) === at);
}

/** The slips of one hand: an ID one digit away, and whoever is called as was typed with the ID that nobody has. */
async function findNear(db: Db, { id }: Lookup, typedNames: readonly string[]): Promise<FoundPerson[]> {
  if (!id) return [];
  const ids = neighbouringIds(id.value).map(({ value }) => value);
  const found = peopleFrom(await selectPeople(db, hitsByIds(id.type, ids), mostNear));
  const [name] = typedNames;
  const keys = name === undefined ? undefined : keysOf(name);
  if (keys) found.push(...peopleFrom(await selectPeople(db, hitsByName(keys, mostNear), mostNear)));
  return found.filter((one, at) => found.findIndex(other => other.personId === one.personId) === at);
}

function answersTo(row: { firstName: string; lastName: string }, nameKeys: readonly string[]): boolean {
  const words = keysOf(`${row.firstName} ${row.lastName}`)?.join(' ');
  return words !== undefined && nameKeys.every(key => words.includes(key));
}

/** Undefined: words that are no name. */
function keysOf(name: string): string[] | undefined {
  const keys = name.split(/\s+/).map(word => canonicalName(word));
  return keys.every(read => read.ok) ? keys.map(({ name: one }) => one.c2) : undefined;
}
