import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { buildCase } from '../../test/builders/cases.ts';
import { buildContract } from '../../test/builders/contracts.ts';
import { buildStaffPreference } from '../../test/builders/preferences.ts';
import { buildStaffSession } from '../../test/builders/sessions.ts';
import { testDatabase, testSecret } from '../../test/database.ts';
import { fakeSmtp } from '../../test/fake-smtp.ts';
import { readConfig } from '../config.ts';
import { moveCase } from '../domain/correction/move-case.ts';
import { systemChance } from '../platform/chance.ts';
import { systemClock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import { startTasks } from './start-tasks.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const server = await fakeSmtp();
const publicUrl = 'https://portal.example';
const read = readConfig({
  PUBLIC_URL: publicUrl,
  SMTP_URL: `smtp://127.0.0.1:${server.port}`,
  MAIL_FROM: 'portal@portal.example',
});
if (!read.ok) throw new Error(read.sentences.join(' '));
const logged: string[] = [];
const log = createLog('debug', { write: line => void logged.push(line) });
const world = {
  config: read.config,
  clock: systemClock,
  chance: systemChance,
  log,
  secret: testSecret,
  publicUrl,
};

const contract = await buildContract(owner);
const hr = await buildStaffSession(owner, { organizationId: contract.policyholderId, role: 'employer-hr' });
const expert = await buildStaffSession(owner, { organizationId: contract.agencyId, role: 'agency-expert' });
await buildStaffPreference(owner, expert.staffId, { email: 'expert@desk.example', language: 'en' });

after(await startTasks({ url: database.url('job'), world }));

async function handOn(): Promise<number> {
  const { caseId } = await buildCase(owner, contract);
  await owner.transaction().execute(async db => {
    const moved = await moveCase(
      { db, clock: systemClock },
      {
        caseId,
        action: 'hand-on',
        actor: {
          kind: 'staff',
          staffId: hr.staffId,
          organizationId: contract.policyholderId,
          side: 'employer',
        },
        decide: () => ({ state: 'review', turn: 'agency' }),
      },
    );
    assert.ok(moved.ok);
  });
  return caseId;
}

async function untilReceived(count: number): Promise<void> {
  for (let look = 0; look < 400 && server.received.length < count; look += 1) await pause(50);
  assert.equal(server.received.length, count);
}

test('a step of a case reaches the mail of whose turn it becomes, through both jobs', async () => {
  const caseId = await handOn();
  await untilReceived(1);
  const [mail] = server.received;
  assert.deepEqual(mail?.to, ['expert@desk.example']);
  assert.match(mail?.source ?? '', /^Subject: A case is waiting for you\r$/m);
  assert.ok(mail?.source.includes(`${publicUrl}/staff/corrections/${caseId}`));
  assert.ok(!logged.join('').includes('expert@desk.example'));
});

test('a mail server that puts off is asked again by the job itself', async () => {
  server.received.length = 0;
  server.trouble = { at: 'RCPT', answer: '451 later' };
  await handOn();
  for (
    let look = 0;
    look < 400 && server.said.filter(words => words.startsWith('RCPT')).length < 2;
    look += 1
  )
    await pause(50);
  server.trouble = undefined;
  await untilReceived(1);
});
