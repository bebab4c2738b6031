import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allRoutes } from '../src/app.ts';
import { loadDemo } from '../src/demo/load-demo.ts';
import { paths } from '../src/paths.ts';
import { type May, type Role, type Route, rightsOf } from '../src/route.ts';
import { testApp, type Visitor } from './app.ts';
import { buildContract } from './builders/contracts.ts';
import { buildMember } from './builders/members.ts';
import { buildMemberSession, buildStaffSession } from './builders/sessions.ts';

const app = await testApp();
const { owner, database, world } = app;
// The demo's people are the others; our viewers belong to a contract of their own.
await loadDemo({ ownerUrl: database.url('owner'), jobUrl: database.url('job'), world });

const contract = await buildContract(owner);
const member = await buildMember(owner, contract, {
  nationalId: '0684159414',
  firstName: 'پروانه',
  lastName: 'صالحی',
});
const organizations: Record<Role, number> = {
  'system-administrator': contract.administratorId,
  'employer-hr': contract.policyholderId,
  'agency-expert': contract.agencyId,
  'administrator-support': contract.administratorId,
};
const roles = Object.keys(organizations) as Role[];
type Viewer = 'anyone' | 'member' | Role;

const sessions = new Map<Viewer, string | undefined>([
  ['anyone', undefined],
  ['member', (await buildMemberSession(owner, member)).token],
]);
for (const role of roles) {
  sessions.set(role, (await buildStaffSession(owner, { organizationId: organizations[role], role })).token);
}

const claim = await owner
  .selectFrom('claim')
  .select(['id', 'contract_id'])
  .orderBy('id')
  .executeTakeFirstOrThrow();
const roster = await owner
  .selectFrom('roster')
  .select(['id', 'contract_id'])
  .orderBy('id')
  .executeTakeFirstOrThrow();

/** Words of the others that must never reach our viewers. */
async function canaries(): Promise<string[]> {
  const rows = await owner
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id_value', 'm.mobile', 'm.last_name'])
    .where('m.contract_id', '<>', contract.contractId)
    .execute();
  const claims = await owner.selectFrom('claim').select('number').limit(50).execute();
  const words = [
    ...rows.flatMap(row => [row.id_value, row.mobile, row.last_name]),
    ...claims.map(row => row.number),
  ];
  return [...new Set(words)].filter((word): word is string => word !== null && word.length > 4);
}

const forbiddenWords = await canaries();
const parameters: Record<string, string> = {
  rosterId: String(roster.id),
  contractId: String(roster.contract_id),
  claimId: String(claim.id),
  row: '2',
  language: 'fa',
  challengeId: 'nothing',
};

function addressOf(route: Route): string {
  return route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => parameters[name] ?? '1');
}

function may(viewer: Viewer, needed: May): boolean {
  if (needed === 'anyone') return true;
  if (needed === 'member' || viewer === 'anyone' || viewer === 'member') return needed === viewer;
  return rightsOf[viewer].includes(needed);
}

async function visitorOf(viewer: Viewer): Promise<Visitor> {
  const visitor = app.visitor(sessions.get(viewer));
  await visitor.get(paths.activation);
  return visitor;
}

test('every route says who may and what is audited', () => {
  for (const { route } of allRoutes()) {
    assert.ok(route.may, route.path);
    assert.ok(route.audit, route.path);
    if (route.method === 'POST' && route.may !== 'anyone') assert.ok(route.audit.length > 0, route.path);
  }
});

for (const [viewer] of sessions) {
  test(`${viewer} of another contract meets no word of these people, whatever the address`, async () => {
    const visitor = await visitorOf(viewer);
    const leaks: string[] = [];
    for (const { route } of allRoutes()) {
      // Ends the session; and a stream that is never refused is looked at on its own page's tests.
      if (route.path === paths.signOut) continue;
      const address = addressOf(route);
      const reply = route.method === 'GET' ? await visitor.get(address) : await visitor.post(address, {});
      const label = `${route.method} ${address}: ${reply.statusCode}`;
      if (reply.statusCode >= 500) leaks.push(label);
      if (!may(viewer, route.may) && ![303, 403].includes(reply.statusCode))
        leaks.push(`${label}, not refused`);
      const word = forbiddenWords.find(canary => reply.body.includes(canary));
      if (word) leaks.push(`${label}, shows ${word}`);
      if (reply.body.includes('    at ')) leaks.push(`${label}, shows a stack`);
    }
    assert.deepEqual(leaks, []);
  });
}

test('a form that none of our pages showed, or that another site sent, is refused', async () => {
  for (const { route } of allRoutes().filter(({ route }) => route.method === 'POST')) {
    const stranger = app.visitor(sessions.get('employer-hr'));
    // A file of somebody who may not send any is not even received.
    const status = route.upload && !may('employer-hr', route.may) ? 403 : 400;
    assert.equal((await stranger.post(addressOf(route), {})).statusCode, status, route.path);
    const elsewhere = await app.app.inject({
      method: 'POST',
      url: addressOf(route),
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'form_token=x',
    });
    assert.equal(elsewhere.statusCode, 400, route.path);
  }
});

test('no form that asks for a name or an ID puts it into the address', async () => {
  const hr = await visitorOf('employer-hr');
  const asking: string[] = [];
  for (const { route } of allRoutes().filter(({ route }) => route.method === 'GET')) {
    const address = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) =>
      name === 'contractId' ? String(contract.contractId) : (parameters[name] ?? '1'),
    );
    const { body } = await hr.get(address);
    for (const [form] of body.matchAll(/<form[^>]*method="get"[\s\S]*?<\/form>/g)) {
      if (/<input[^>]*type="(text|search|tel|email)"/.test(form)) asking.push(address);
    }
  }
  assert.deepEqual(asking, []);
});
