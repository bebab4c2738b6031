import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import { paths } from '../src/paths.ts';
import type { TestApp, Visitor } from './app.ts';
import { readSecurityCode } from './security-code.ts';

export type Person = { nationalId: string; firstName: string; lastName: string };

/** Walks the steps of activation as a browser without JavaScript does. */
export function walker(app: TestApp) {
  async function fill(
    visitor: Visitor,
    person: Person,
    membershipType = 'group',
  ): Promise<Record<string, string>> {
    const shown = await visitor.get(paths.activation);
    assert.equal(shown.statusCode, 200);
    return {
      membership_type: membershipType,
      national_id: person.nationalId,
      first_name: person.firstName,
      last_name: person.lastName,
      ...readSecurityCode(app.world, shown.body),
    };
  }

  async function begin(
    visitor: Visitor,
    person: Person,
    membershipType = 'group',
  ): Promise<LightMyRequestResponse> {
    const sent = await visitor.post(paths.activation, await fill(visitor, person, membershipType));
    assert.equal(sent.headers.location, paths.activationProof, sent.body);
    return visitor.get(paths.activationProof);
  }

  /** To the answer of the code's form, whatever it is. */
  async function proveMobile(
    visitor: Visitor,
    person: Person,
    mobile: string,
  ): Promise<LightMyRequestResponse> {
    await begin(visitor, person);
    await askCode(visitor, mobile);
    return visitor.post(paths.activationCode, { code: (await codeTo(app, mobile)) ?? '' });
  }

  return { fill, begin, askCode, codeTo: (mobile: string) => codeTo(app, mobile), proveMobile };
}

async function askCode(visitor: Visitor, mobile: string): Promise<LightMyRequestResponse> {
  const sent = await visitor.post(paths.activationProof, { way: 'mobile', mobile });
  assert.equal(sent.headers.location, paths.activationCode, sent.body);
  return visitor.get(paths.activationCode);
}

/** The newest code sent to a mobile. */
async function codeTo({ owner }: TestApp, mobile: string): Promise<string | undefined> {
  const row = await owner
    .selectFrom('outbox_message')
    .select('parameters')
    .where('recipient', '=', mobile)
    .where('template', '=', 'activation-code')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return (row?.parameters as { code?: string } | undefined)?.code;
}

export const goodConfirmation = {
  password: 'یک رمز دراز و خوب',
  password_again: 'یک رمز دراز و خوب',
  email: 'milad@email.com',
  phone: '02199999999',
  fax: '02199999999',
  address: 'تهران، میدان ونک، خیابان ولی عصر',
  notes: '',
  consent: 'yes',
};
