import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hash } from '@node-rs/argon2';
import { absentPasswordHash, hashPassword, verifyPassword } from './password.ts';

test('a password holds however its letters were composed, and nothing else does', async () => {
  const stored = await hashPassword('آبان ۱۳۶۵');
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.deepEqual(await verifyPassword(stored, 'آبان ۱۳۶۵'.normalize('NFD')), {
    holds: true,
    rehash: false,
  });
  assert.deepEqual(await verifyPassword(stored, 'آبان ۱۳۶۶'), { holds: false, rehash: false });
  assert.deepEqual(await verifyPassword(stored, 'آبان 1365'), { holds: false, rehash: false });
});

test('a hash made at another cost asks to be replaced', async () => {
  const cheap = await hash('long enough', { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  assert.deepEqual(await verifyPassword(cheap, 'long enough'), { holds: true, rehash: true });
  assert.deepEqual(await verifyPassword(cheap, 'wrong enough'), { holds: false, rehash: false });
});

test('nobody knows the password of nobody', async () => {
  assert.deepEqual(await verifyPassword(absentPasswordHash, ''), { holds: false, rehash: false });
});
