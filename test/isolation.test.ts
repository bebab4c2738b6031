import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { buildBenefit, buildClaim } from './builders/claims.ts';
import { buildContract, type TestContract } from './builders/contracts.ts';
import { buildMember, type TestMember } from './builders/members.ts';
import { buildMemberSession, buildStaffSession } from './builders/sessions.ts';
import { testDatabase } from './database.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const web = database.pool('web').db;

/** What a stolen statement would see: the web's own role, with or without somebody's session. */
async function seen<T>(token: string, statement: string): Promise<T[] | 'not allowed'> {
  return web
    .transaction()
    .execute(async tx => {
      await sql`select * from enter(${token})`.execute(tx);
      return (await sql.raw<T>(statement).execute(tx)).rows;
    })
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === '42501') return 'not allowed' as const;
      throw error;
    });
}

async function tablesWith(column: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p') and a.attname = ${column}
    order by 1`.execute(owner);
  return rows.map(row => row.name);
}

type Tenant = { contract: TestContract; primary: TestMember; hr: string; member: string };

async function buildTenant(ids: readonly [string, string], lastName: string): Promise<Tenant> {
  const contract = await buildContract(owner);
  const benefit = await buildBenefit(owner, contract);
  const primary = await buildMember(owner, contract, { nationalId: ids[0], firstName: 'بهمن', lastName });
  const spouse = await buildMember(owner, contract, {
    nationalId: ids[1],
    firstName: 'مریم',
    lastName,
    relation: 'spouse',
    primary,
  });
  await buildClaim(owner, primary, benefit);
  await buildClaim(owner, spouse, benefit);
  const { token: hr } = await buildStaffSession(owner, {
    organizationId: contract.policyholderId,
    role: 'employer-hr',
  });
  const { token: member } = await buildMemberSession(owner, primary);
  return { contract, primary, hr, member };
}

const ours = await buildTenant(['0499370899', '0790419904'], 'نوری');
const theirs = await buildTenant(['0084575948', '0963695398'], 'شریفی');

test('without a session the web sees nothing that belongs to a person or a contract', async () => {
  const personal = new Set([
    ...(await tablesWith('contract_id')),
    ...(await tablesWith('person_id')),
    'contract',
    'account',
    'session',
    'staff',
    'person',
  ]);
  assert.ok(personal.size > 8);
  for (const table of personal) {
    for (const token of ['', 'somebody-elses-guess']) {
      const rows = await seen<{ n: number }>(token, `select count(*)::int as n from ${table}`);
      if (rows !== 'not allowed') assert.equal(rows[0]?.n, 0, `${table} is open to everybody`);
    }
  }
});

test("neither an employer's people nor a member see one row of another employer's contract", async () => {
  for (const table of await tablesWith('contract_id')) {
    for (const token of [ours.hr, ours.member]) {
      const rows = await seen<{ n: number }>(
        token,
        `select count(*)::int as n from ${table} where contract_id = ${theirs.contract.contractId}`,
      );
      if (rows !== 'not allowed') assert.equal(rows[0]?.n, 0, `${table} shows another tenant`);
    }
  }
});

test('from what a roster of another employer was counted is not told either', async () => {
  const { contractId } = theirs.contract;
  const { rows } = await sql<{ id: number }>`
    insert into roster (contract_id, kind, effective_on, file_name, file_sha256, file_bytes, file_format, uploaded_by)
    select ${contractId}, 'initial', '2026-04-01', 'فهرست.xlsx', sha256(''), 1, 'xlsx', min(id) from staff
    returning id`.execute(owner);
  const asked = `select roster_basis(${contractId}, ${rows[0]?.id}) as basis`;
  assert.deepEqual(await seen(ours.hr, asked), [{ basis: null }]);
  const [own] = (await seen<{ basis: string | null }>(theirs.hr, asked)) as { basis: string | null }[];
  assert.match(own?.basis ?? '', /2026-04-01/);
});

test("an employer's people see their members and never a claim", async () => {
  const members = await seen<{ n: number }>(ours.hr, 'select count(*)::int as n from membership');
  assert.deepEqual(members, [{ n: 2 }]);
  const claims = await seen<{ n: number }>(ours.hr, 'select count(*)::int as n from claim');
  assert.deepEqual(claims, [{ n: 0 }]);
});

test('a primary sees the claims of her linked family, a dependent only her own', async () => {
  const family = await seen<{ n: number }>(
    ours.member,
    'select count(distinct membership_id)::int as n from claim',
  );
  assert.deepEqual(family, [{ n: 2 }]);
  const contract = await buildContract(owner);
  const benefit = await buildBenefit(owner, contract);
  const father = await buildMember(owner, contract, {
    nationalId: '0684159414',
    firstName: 'رضا',
    lastName: 'صالحی',
  });
  const daughter = await buildMember(owner, contract, {
    nationalId: '0089999991',
    firstName: 'آوا',
    lastName: 'صالحی',
    primary: father,
    relation: 'child',
  });
  await buildClaim(owner, father, benefit);
  await buildClaim(owner, daughter, benefit);
  const { token } = await buildMemberSession(owner, daughter);
  const own = await seen<{ membership_id: number }>(token, 'select membership_id from claim');
  assert.deepEqual(own, [{ membership_id: daughter.membershipId }]);
  assert.deepEqual(
    await seen(token, `select 1 as one from membership where id = ${father.membershipId}`),
    [],
  );
});

test('a session that was ended or is over shows nothing any more', async () => {
  const { token } = await buildStaffSession(owner, {
    organizationId: ours.contract.policyholderId,
    role: 'employer-hr',
  });
  await sql`update session set ends_at = now() - interval '1 second' where staff_id = (select max(staff_id) from session)`.execute(
    owner,
  );
  assert.deepEqual(await seen(token, 'select id from membership'), []);
});

test('the web can neither make a session nor read a password, and cannot act for the owner', async () => {
  assert.equal(
    await seen(
      ours.member,
      `insert into session (token_hash, account_id, idle_minutes, ends_at) select token_hash, account_id, 30, now() from session returning 1`,
    ),
    'not allowed',
  );
  assert.equal(await seen(ours.member, 'select password_hash from account'), 'not allowed');
  assert.equal(await seen(ours.hr, 'select authenticator_secret from staff'), 'not allowed');
  assert.equal(await seen(ours.member, 'set role daricheh_owner'), 'not allowed');
  assert.equal(await seen(ours.member, 'set role daricheh_job'), 'not allowed');
});

test('every table has row-level security or holds nothing personal', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
    order by 1`.execute(owner);
  const open = rows.map(row => row.name).filter(name => !harmless.includes(name));
  assert.deepEqual(open, [], 'a new table needs row-level security, or a reason here');
});

/** Reference words, hashes of tries and of forms, and the list of migrations. */
const harmless = ['membership_type', 'migration', 'throttle', 'form_submission', 'used_challenge'];
