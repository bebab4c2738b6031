import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/database.ts';
import { checkChain } from './check-chain.ts';
import { recordAudit } from './record-audit.ts';

const database = await testDatabase();
const owner = database.pool('owner').db;
const web = database.pool('web').db;

/** One connection, so that all entries stand in one chain. */
async function recordThree(): Promise<void> {
  await web.transaction().execute(async tx => {
    for (const action of ['roster.uploaded', 'roster.submitted', 'roster.approved']) {
      await recordAudit(tx, {
        actor: { kind: 'anyone' },
        action,
        subjectKind: 'roster',
        subjectId: 7,
        details: { rows: 3 },
      });
    }
  });
}

/** What only somebody with the database's own files or superuser could do. */
async function tamper(statement: string): Promise<void> {
  await sql.raw('alter table audit_entry disable trigger audit_entry_append_only').execute(owner);
  await sql.raw(statement).execute(owner);
  await sql.raw('alter table audit_entry enable trigger audit_entry_append_only').execute(owner);
}

test('an untouched chain is sound, and tells its heads', async () => {
  await recordThree();
  const check = await checkChain(owner);
  assert.ok(check.ok);
  assert.equal(check.heads.length, 16);
  assert.equal(
    check.heads.reduce((sum, head) => sum + head.length, 0),
    3,
  );
});

test('neither the web nor the owner can change or remove an entry', async () => {
  await assert.rejects(sql`delete from audit_entry`.execute(web));
  await assert.rejects(sql`update audit_entry set action = 'nothing'`.execute(owner), /only ever added/);
});

test('an entry that was changed, taken out or cut off shows', async () => {
  await tamper(`update audit_entry set details = '{"rows": 4}' where position = 2`);
  const changed = await checkChain(owner);
  assert.deepEqual(!changed.ok && changed.faults.map(({ position, why }) => ({ position, why })), [
    { position: 2, why: 'changed' },
  ]);
  await tamper('delete from audit_entry where position = 2');
  const removed = await checkChain(owner);
  assert.deepEqual(!removed.ok && removed.faults.map(({ why }) => why), ['missing']);
  await tamper('delete from audit_entry where position = 3');
  const cut = await checkChain(owner);
  assert.deepEqual(!cut.ok && cut.faults.map(({ why }) => why), ['cut-off']);
});
