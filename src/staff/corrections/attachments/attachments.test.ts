import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { testApp, type Visitor } from '../../../../test/app.ts';
import { buildCase } from '../../../../test/builders/cases.ts';
import { buildContract } from '../../../../test/builders/contracts.ts';
import { pdf, photo } from '../../../../test/builders/documents.ts';
import { buildMember } from '../../../../test/builders/members.ts';
import { wordsOf } from '../../../../test/builders/roster-visits.ts';
import { buildMemberSession, buildStaffSession } from '../../../../test/builders/sessions.ts';
import { inSession } from '../../../../test/in-session.ts';
import { addAttachment } from '../../../domain/correction/attachments/add-attachment.ts';
import { paths, to } from '../../../paths.ts';
import { systemClock as clock } from '../../../platform/clock.ts';
import { textsOf } from '../../../texts/texts.ts';

const folder = 'var/test-scanner';
mkdirSync(folder, { recursive: true });
const scanner = join(process.cwd(), folder, `scan-${process.pid}`);
writeFileSync(scanner, '#!/bin/sh\ngrep -q HARMFUL "$2" && exit 1\ngrep -q UNSURE "$2" && exit 2\nexit 0\n');
chmodSync(scanner, 0o700);

const app = await testApp({ env: { UPLOAD_SCANNER: `${scanner} --quiet` } });
const { owner, database } = app;
const { attachments: texts, errors } = textsOf('fa');
const contract = await buildContract(owner);
const member = await buildMember(owner, contract, {
  nationalId: '0089999999',
  firstName: 'میلاد',
  lastName: 'کاوسی',
});
const account = await buildMemberSession(owner, member);
const stranger = await buildMemberSession(
  owner,
  await buildMember(owner, contract, { nationalId: '0684159414', firstName: 'پروانه', lastName: 'صالحی' }),
);
const { policyholderId, agencyId } = contract;
const hr = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });
const agency = await buildStaffSession(owner, { organizationId: agencyId, role: 'agency-expert' });
const others = await buildStaffSession(owner, {
  organizationId: (await buildContract(owner)).policyholderId,
  role: 'employer-hr',
});
const card = await photo();

const newCase = () => buildCase(owner, contract, { member, openedByAccount: account.accountId });
const attachmentsOf = (caseId: number) =>
  owner.selectFrom('correction_attachment').selectAll().where('case_id', '=', caseId).orderBy('id').execute();
const eventsOf = (caseId: number) =>
  owner.selectFrom('correction_event').selectAll().where('case_id', '=', caseId).execute();

async function send(
  visitor: Visitor,
  address: string,
  bytes = card,
  { kind = 'card', name = 'card.jpg' } = {},
): Promise<LightMyRequestResponse> {
  await visitor.get(address);
  return visitor.upload(address, { kind }, { name, bytes });
}

const deskAddress = (caseId: number) => to(paths.correctionAttachments, { caseId });
const ownAddress = (caseId: number) => to(paths.memberCorrectionAttachments, { caseId });

test('a member lays a photo on her case, sees it again, and so do both houses, whose looking is kept', async () => {
  const { caseId } = await newCase();
  const milad = app.visitor(account.token);
  const reply = await send(milad, ownAddress(caseId));
  assert.equal(reply.statusCode, 303);
  assert.equal(reply.headers.location, to(paths.memberCorrection, { caseId }));
  const [{ id: attachmentId, bytes } = assert.fail()] = await attachmentsOf(caseId);
  assert.deepEqual(
    (await eventsOf(caseId)).map(({ action, actor_kind, shown }) => [action, actor_kind, shown]),
    [['attach', 'member', true]],
  );
  const own = await milad.get(to(paths.memberCorrectionAttachment, { caseId, attachmentId }));
  const address = to(paths.correctionAttachment, { caseId, attachmentId });
  for (const { token } of [hr, agency]) {
    const seen = await app.visitor(token).get(address);
    for (const { headers, rawPayload } of [own, seen]) {
      assert.ok(rawPayload.equals(bytes));
      assert.equal(headers['content-type'], 'image/jpeg');
      assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['cache-control'], 'no-store');
    }
  }
  const read = await owner
    .selectFrom('audit_entry')
    .selectAll()
    .where('action', '=', 'correction-attachment.read')
    .where('subject_id', '=', caseId)
    .execute();
  assert.equal(read.length, 3);
});

test('a PDF is handed out to be saved', async () => {
  const { caseId } = await newCase();
  const reply = await send(app.visitor(hr.token), deskAddress(caseId), pdf(), {
    kind: 'letter',
    name: 'x.exe',
  });
  assert.equal(reply.statusCode, 303);
  const [{ id: attachmentId } = assert.fail()] = await attachmentsOf(caseId);
  const { headers } = await app
    .visitor(hr.token)
    .get(to(paths.correctionAttachment, { caseId, attachmentId }));
  assert.equal(headers['content-type'], 'application/pdf');
  assert.equal(headers['content-disposition'], `attachment; filename*=UTF-8''document-${attachmentId}.pdf`);
  assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox");
});

test('nobody else comes to a case’s papers: not another employer, another member, nor by a made-up number', async () => {
  const { caseId } = await newCase();
  const other = await newCase();
  await send(app.visitor(account.token), ownAddress(caseId));
  await send(app.visitor(hr.token), deskAddress(caseId), pdf());
  const [mine, staffs] = await attachmentsOf(caseId);
  const addresses: [token: string, address: string][] = [
    [others.token, to(paths.correctionAttachment, { caseId, attachmentId: mine?.id ?? 0 })],
    [others.token, deskAddress(caseId)],
    [stranger.token, to(paths.memberCorrectionAttachment, { caseId, attachmentId: mine?.id ?? 0 })],
    [stranger.token, ownAddress(caseId)],
    // What staff laid on it is for staff.
    [account.token, to(paths.memberCorrectionAttachment, { caseId, attachmentId: staffs?.id ?? 0 })],
    [hr.token, to(paths.correctionAttachment, { caseId: other.caseId, attachmentId: mine?.id ?? 0 })],
    [hr.token, to(paths.correctionAttachment, { caseId, attachmentId: 999_999 })],
  ];
  for (const [token, address] of addresses)
    assert.equal((await app.visitor(token).get(address)).statusCode, 404, address);
  for (const [token, from, address] of [
    [others.token, paths.staffHome, deskAddress(caseId)],
    [stranger.token, paths.profile, ownAddress(caseId)],
  ] as const) {
    const visitor = app.visitor(token);
    await visitor.get(from);
    const reply = await visitor.upload(address, { kind: 'card' }, { name: 'a.jpg', bytes: card });
    assert.equal(reply.statusCode, 404);
  }
  assert.equal((await attachmentsOf(caseId)).length, 2);
});

test('a web page that calls itself a photo, and a form half filled, are answered at their field', async () => {
  const { caseId } = await newCase();
  const visitor = app.visitor(hr.token);
  const page = await send(visitor, deskAddress(caseId), Buffer.from('<html></html>'));
  assert.equal(page.statusCode, 422);
  assert.ok(wordsOf(page).includes(texts.refusals['not-a-picture']));
  assert.match(page.body, /<p class="error" id="file-error">/);
  assert.match(page.body, /value="card" checked/);
  const empty = await visitor.upload(deskAddress(caseId), {}, { name: '', bytes: new Uint8Array() });
  assert.equal(empty.statusCode, 422);
  for (const sentence of [texts.errors.file, texts.errors.kind]) assert.ok(wordsOf(empty).includes(sentence));
  assert.deepEqual(await attachmentsOf(caseId), []);
});

test('a file over the limit is refused before it is looked at', async () => {
  const { caseId } = await newCase();
  const reply = await send(app.visitor(hr.token), deskAddress(caseId), Buffer.alloc(16 << 20, 1));
  assert.equal(reply.statusCode, 413);
});

test('what the scanner finds harmful, or cannot judge, is not kept, and is said', async () => {
  const { caseId } = await newCase();
  for (const [word, status, sentence] of [
    ['HARMFUL', 422, errors.infectedText],
    ['UNSURE', 503, errors.unscannedText],
  ] as const) {
    const reply = await send(app.visitor(hr.token), deskAddress(caseId), pdf({ objects: `% ${word}\n` }));
    assert.equal(reply.statusCode, status);
    assert.ok(wordsOf(reply).includes(sentence));
  }
  assert.deepEqual(await attachmentsOf(caseId), []);
});

test('twenty different papers at once do not pass the quota, and the same one again is no other', async () => {
  const { caseId } = await newCase();
  const place = join(process.cwd(), folder);
  const by = {
    kind: 'staff',
    staffId: hr.staffId,
    organizationId: policyholderId,
    side: 'employer',
  } as const;
  const add = (name: string) =>
    inSession(database, hr.token, db =>
      addAttachment({ db, clock }, { caseId, kind: 'other', filePath: join(place, name), by }),
    );
  const names = Array.from({ length: 20 }, (_, index) => `${process.pid}-${index}.pdf`);
  for (const name of names) writeFileSync(join(place, name), pdf({ objects: `% ${name}\n` }));
  const added = await Promise.all(names.map(add));
  assert.equal(added.filter(({ ok }) => ok).length, 12);
  for (const one of added) assert.ok(one.ok || one.why === 'full');
  const first = added.findIndex(({ ok }) => ok);
  assert.deepEqual(await add(names[first] ?? ''), added[first]);
  assert.equal((await attachmentsOf(caseId)).length, 12);
  assert.equal((await eventsOf(caseId)).length, 12);
});

test('the same photo sent twice at once is one', async () => {
  const { caseId } = await newCase();
  const visitor = app.visitor(account.token);
  await visitor.get(ownAddress(caseId));
  const file = { name: 'card.jpg', bytes: card };
  await Promise.all(
    Array.from({ length: 4 }, () => visitor.upload(ownAddress(caseId), { kind: 'card' }, file)),
  );
  assert.equal((await attachmentsOf(caseId)).length, 1);
});

test('a case that is over takes no more papers', async () => {
  const { caseId } = await newCase();
  await owner
    .updateTable('correction_case')
    .set({ state: 'withdrawn', turn: null, due_at: null, closed_at: new Date() })
    .where('id', '=', caseId)
    .execute();
  const reply = await send(app.visitor(hr.token), deskAddress(caseId));
  assert.equal(reply.statusCode, 422);
  assert.ok(wordsOf(reply).includes(texts.refusals.closed));
});
