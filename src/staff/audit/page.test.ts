import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildContract } from '../../../test/builders/contracts.ts';
import { buildStaffSession } from '../../../test/builders/sessions.ts';
import { recordAudit } from '../../domain/audit/record-audit.ts';
import { faultsOf } from '../../html/testing/valid-html.ts';
import { paths } from '../../paths.ts';

const { visitor, owner } = await testApp();
const { administratorId, policyholderId } = await buildContract(owner);
const keeper = await buildStaffSession(owner, {
  organizationId: administratorId,
  role: 'system-administrator',
});
const hr = await buildStaffSession(owner, { organizationId: policyholderId, role: 'employer-hr' });

test('the latest entries stand first, with who did it, and looking is an entry, too', async () => {
  const someone = visitor(keeper.token);
  await someone.get(paths.organizationNew);
  const organization = { kind: 'insurer', name_fa: 'بیمهٔ نو', name_en: 'New Insurance', code: '' };
  await someone.post(paths.organizationNew, organization);
  await someone.get(paths.audit);
  const { body } = await someone.get(paths.audit);
  assert.match(body, /رویدادها دیده شد[\s\S]*سازمان ثبت شد[\s\S]*نگار صادقی[\s\S]*kind insurer/);
  assert.deepEqual(await faultsOf(body), []);
});

test('earlier entries follow page by page, none twice and none left out', async () => {
  for (let at = 1; at <= 120; at += 1)
    await recordAudit(owner, {
      actor: { kind: 'job' },
      action: `test.${at}`,
      subjectKind: 'roster',
      subjectId: at,
    });
  const someone = visitor(keeper.token);
  const seen: string[] = [];
  let address: string | undefined = paths.audit;
  while (address) {
    const { body }: { body: string } = await someone.get(address);
    seen.push(...[...body.matchAll(/>(test\.\d+)</g)].map(([, action = '']) => action));
    address = /href="(\/staff\/audit\?before=[^"]+)"/.exec(body)?.[1];
  }
  assert.deepEqual(
    seen,
    Array.from({ length: 120 }, (_, at) => `test.${120 - at}`),
  );
});

test('only a system administrator sees it', async () => {
  assert.equal((await visitor(hr.token).get(paths.audit)).statusCode, 403);
});
