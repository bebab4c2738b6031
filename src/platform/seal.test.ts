import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemChance } from './chance.ts';
import { seal, unseal } from './seal.ts';

const secret = 'a secret that is only good for this test';

test('what was sealed opens under the same secret and for the same purpose only', () => {
  const sealed = seal(secret, 'authenticator', systemChance, 'GEZDGNBVGY3TQOJQ');
  assert.equal(unseal(secret, 'authenticator', sealed), 'GEZDGNBVGY3TQOJQ');
  assert.notEqual(seal(secret, 'authenticator', systemChance, 'GEZDGNBVGY3TQOJQ'), sealed);
  assert.equal(unseal(`${secret}.`, 'authenticator', sealed), undefined);
  assert.equal(unseal(secret, 'another', sealed), undefined);
  for (const broken of ['', 'none', sealed.slice(0, -2), `A${sealed.slice(1)}`]) {
    if (broken !== sealed) assert.equal(unseal(secret, 'authenticator', broken), undefined);
  }
});
