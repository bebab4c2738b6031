import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customerAddress } from './customer-address.ts';

test('an IPv4 address stands for itself, also as dual-stack sockets write it', () => {
  assert.equal(customerAddress('192.0.2.7'), '192.0.2.7');
  assert.equal(customerAddress('::ffff:192.0.2.7'), '192.0.2.7');
});

test('all IPv6 addresses of one customer are one, however they are written', () => {
  for (const ip of [
    '2001:db8:7:1::1',
    '2001:db8:7:1:ffff:1:2:3',
    '2001:0DB8:0007:0001::',
    '2001:db8:7:1::%eth0',
  ]) {
    assert.equal(customerAddress(ip), '2001:db8:7:1');
  }
  assert.equal(customerAddress('2001:db8:7:2::1'), '2001:db8:7:2');
  assert.equal(customerAddress('2001:db8::1'), '2001:db8:0:0');
  assert.equal(customerAddress('::1'), '0:0:0:0');
});
