import assert from 'node:assert/strict';
import { beforeEach } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { openAccount } from '../src/domain/account/open-account.ts';
import { paths } from '../src/paths.ts';
import { hashPassword } from '../src/platform/password.ts';
import { type TestApp, testApp, type Visitor } from './app.ts';
import { buildContract, type TestContract } from './builders/contracts.ts';
import { buildMember } from './builders/members.ts';
import { readSecurityCode } from './security-code.ts';

export const mobile = '09199999999';
export const password = 'سه سیب و یک انار';

export type Fields = Record<string, string>;

export type MemberAccount = TestApp & {
  contract: TestContract;
  accountId: number;
  /** What Milad types to sign in, without the security code. */
  right: Fields;
  /** Opens the sign-in page and sends it with its security code. */
  trySignIn(browser: Visitor, fields?: Fields): Promise<LightMyRequestResponse>;
  signInWithCode(browser: Visitor, fields?: Fields): Promise<void>;
  /** The code of the latest message. */
  sentCode(): Promise<string>;
};

/** An application whose database has Milad with an account. Counted tries and messages are gone before each test. */
export async function memberAccount(): Promise<MemberAccount> {
  const app = await testApp();
  const { owner, world } = app;
  const contract = await buildContract(owner);
  const words = {
    nationalId: '0089999999',
    firstName: 'میلاد',
    lastName: 'کاوسی',
    mobile,
    birthDate: '1986-11-17',
  };
  const { personId } = await buildMember(owner, contract, words);
  const opened = await openAccount(owner, { personId, passwordHash: await hashPassword(password), mobile });
  assert.ok(opened.ok);
  beforeEach(async () => {
    await sql`delete from throttle`.execute(owner);
    await sql`delete from outbox_message`.execute(owner);
  });
  const right = {
    national_id: words.nationalId,
    password,
    membership_type: String(contract.membershipTypeId),
  };
  async function sentCode(): Promise<string> {
    const { rows } = await sql<{ code: string }>`
      select parameters ->> 'code' as code from outbox_message order by id desc limit 1`.execute(owner);
    return rows[0]?.code ?? '';
  }
  async function trySignIn(browser: Visitor, fields: Fields = right): Promise<LightMyRequestResponse> {
    const page = await browser.get(paths.signIn);
    return browser.post(paths.signIn, { ...fields, ...readSecurityCode(world, page.body) });
  }
  async function signInWithCode(browser: Visitor, fields: Fields = right): Promise<void> {
    const reply = await trySignIn(browser, fields);
    assert.equal(reply.headers.location, paths.signInCode);
    await browser.get(paths.signInCode);
    const confirmed = await browser.post(paths.signInCode, { code: await sentCode() });
    assert.equal(confirmed.headers.location, paths.memberHome);
  }
  return { ...app, contract, accountId: opened.accountId, right, trySignIn, signInWithCode, sentCode };
}
