import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { DatabaseError } from 'pg';
import { createLog } from './log.ts';

function collect(): { log: ReturnType<typeof createLog>; text(): string } {
  let text = '';
  const log = createLog(
    'debug',
    new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        done();
      },
    }),
  );
  return { log, text: () => text };
}

test('names, identifiers, codes and tokens do not reach the log even when somebody passes them', () => {
  const { log, text } = collect();
  log.info(
    {
      nationalId: '0089999999',
      member: { firstName: 'میلاد', mobile: '09199999999' },
      code: '123456',
      memberId: 7,
    },
    'seen',
  );
  assert.doesNotMatch(text(), /0089999999|میلاد|09199999999|123456/);
  assert.match(text(), /"memberId":7/);
});

test('an error of the database is logged without the row it quotes', () => {
  const { log, text } = collect();
  const error = new DatabaseError('duplicate key value', 40, 'error');
  Object.assign(error, {
    code: '23505',
    detail: 'Key (id_value)=(0089999999) already exists.',
    where: 'میلاد',
  });
  log.error({ err: error }, 'failed');
  assert.match(text(), /23505/);
  assert.doesNotMatch(text(), /0089999999|میلاد|duplicate/);
});
