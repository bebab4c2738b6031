import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { testDatabase, testSecret } from '../../../test/database.ts';
import { persianDigits } from '../../persian/digits.ts';
import { systemChance } from '../chance.ts';
import { fixedClock } from '../clock.ts';
import type { Db } from '../database.ts';
import { drawDigits } from './draw-digits.ts';
import { newPictureId, readPicture } from './picture-code.ts';
import { issueProofOfWork } from './proof-of-work.ts';
import { speakDigits } from './speak-digits.ts';
import { verifyChallenge } from './verify-challenge.ts';

const database = await testDatabase();
const clock = fixedClock(Temporal.Now.instant().toString());
const deps = {
  secret: testSecret,
  clock,
  chance: systemChance,
  apart: <T>(work: (db: Db) => Promise<T>) => database.pool('gate').db.transaction().execute(work),
};

function newPicture(): { id: string; digits: string } {
  const id = newPictureId(deps);
  return { id, digits: readPicture(deps, id)?.digits ?? '' };
}

function answer(id: string, digits: string): Promise<boolean> {
  return verifyChallenge(deps, new URLSearchParams({ security_picture: id, security_code: digits }));
}

async function solve(challenge: Challenge): Promise<URLSearchParams> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return new URLSearchParams({ altcha: btoa(JSON.stringify({ challenge, solution })) });
}

test('the digits of a picture are accepted in any script, with spaces, and once', async () => {
  for (const write of [String, persianDigits, (digits: string) => digits.split('').join(' ')]) {
    const { id, digits } = newPicture();
    assert.equal(digits.length, 5);
    assert.equal(await answer(id, write(digits)), true);
    assert.equal(await answer(id, write(digits)), false);
  }
});

test('a picture is good for one try, so that nobody tries all digits', async () => {
  const { id, digits } = newPicture();
  assert.equal(await answer(id, digits === '12345' ? '54321' : '12345'), false);
  assert.equal(await answer(id, digits), false);
});

test('of several answers at the same moment one counts', async () => {
  const { id, digits } = newPicture();
  const answers = await Promise.all(Array.from({ length: 6 }, () => answer(id, digits)));
  assert.equal(answers.filter(Boolean).length, 1);
});

test('a picture of another secret, a changed or an old one is not ours', async () => {
  const { id, digits } = newPicture();
  assert.equal(readPicture({ ...deps, secret: 'another secret of more than 32 characters' }, id), undefined);
  const changed = `${id.startsWith('A') ? 'B' : 'A'}${id.slice(1)}`;
  assert.equal(readPicture(deps, changed), undefined);
  for (const nonsense of ['', 'x', '====', 'ا'.repeat(40), `${id}A`])
    assert.equal(readPicture(deps, nonsense), undefined);
  const later = fixedClock(clock.now().add({ minutes: 21 }).toString());
  assert.equal(readPicture({ ...deps, clock: later }, id), undefined);
  assert.equal(
    await verifyChallenge(
      { ...deps, clock: later },
      new URLSearchParams({ security_picture: id, security_code: digits }),
    ),
    false,
  );
});

/** Size of a picture of eight-bit grey, and how many of its points are dark (PNG specification §5, §9). */
function readPng(png: Buffer): { width: number; height: number; dark: number } {
  assert.equal(png.toString('latin1', 1, 4), 'PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const start = png.indexOf('IDAT') + 4;
  const points = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  let dark = 0;
  for (const [index, point] of points.entries()) if (index % (width + 1) > 0 && point < 128) dark += 1;
  return { width, height, dark };
}

test('every digit is drawn into a picture and said in both languages', async () => {
  const seed = Buffer.from('any');
  for (const digits of ['01234', '56789']) {
    const { width, height, dark } = readPng(drawDigits(digits, seed));
    assert.deepEqual([width, height], [200, 70]);
    assert.ok(dark > 300, 'there is ink on the picture');
    assert.deepEqual(drawDigits(digits, seed), drawDigits(digits, seed));
    for (const voice of ['fa', 'en'] as const) {
      const sound = speakDigits(digits, voice, seed);
      assert.equal(sound.toString('latin1', 0, 4) + sound.toString('latin1', 8, 12), 'RIFFWAVE');
      assert.equal(sound.readUInt32LE(40), sound.length - 44);
      assert.ok(sound.length > 8_000 * 3);
    }
  }
});

test('work done by the browser is accepted once', async () => {
  const form = await solve(await issueProofOfWork(deps));
  assert.equal(await verifyChallenge(deps, form), true);
  assert.equal(await verifyChallenge(deps, form), false);
});

test('work that was not done, was made easier, is old or is nonsense is refused', async () => {
  const challenge = await issueProofOfWork(deps);
  const undone = { challenge, solution: { counter: 0, derivedKey: '00'.repeat(32) } };
  const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
  const old = await issueProofOfWork({
    ...deps,
    clock: fixedClock(clock.now().subtract({ minutes: 21 }).toString()),
  });
  assert.equal(
    await verifyChallenge(deps, new URLSearchParams({ altcha: btoa(JSON.stringify(undone)) })),
    false,
  );
  assert.equal(await verifyChallenge(deps, await solve(easier)), false);
  assert.equal(await verifyChallenge(deps, await solve(old)), false);
  for (const altcha of ['x', btoa('null'), btoa('{}'), 'A'.repeat(5_000)]) {
    assert.equal(await verifyChallenge(deps, new URLSearchParams({ altcha })), false);
  }
  assert.equal(await verifyChallenge(deps, new URLSearchParams()), false);
});
