import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../../test/app.ts';
import { buildDesk, takeStep } from '../../../test/builders/correction-desk.ts';
import { buildMember } from '../../../test/builders/members.ts';
import { nationalIdOf } from '../../../test/builders/rosters.ts';
import { buildMemberSession } from '../../../test/builders/sessions.ts';
import { correctionWalker } from '../../../test/walk-correction.ts';
import { paths } from '../../paths.ts';

const app = await testApp();
const { owner, visitor } = app;
const { failAndOpen, visitCase } = correctionWalker(app);
const desk = await buildDesk(app);
const person = { firstName: 'میلاد', lastName: 'کاوسی' };
const at = (number: number) => ({ ...person, nationalId: nationalIdOf(number) });

/** What the stage and the case itself tell a stranger who typed somebody's ID and proved a phone of his own. */
async function told(number: number, mobile: string): Promise<string[]> {
  const { trackingCode } = await failAndOpen(at(number), mobile);
  const stranger = visitor();
  await stranger.get(paths.corrections);
  await stranger.post(paths.corrections, { tracking_code: trackingCode });
  const { body } = await stranger.get(paths.correctionStage);
  const visited = await visitCase(visitor(), trackingCode, mobile);
  return [body, visited].map(page => /<div class="case-stage">.*?<\/div>/s.exec(page)?.[0] ?? '');
}

test('no stage tells a stranger whether an ID is on a roster, or has an account', async () => {
  await buildMember(owner, desk.contract, { ...at(900), mobile: '09350001122' });
  await buildMemberSession(owner, await buildMember(owner, desk.contract, at(901)));
  const known = await told(900, '09364440001');
  assert.match(known[0] ?? '', /نوبت کارشناسان/);
  assert.deepEqual(await told(901, '09364440002'), known);
  assert.deepEqual(await told(902, '09364440003'), known);
});

test('once somebody has worked on it, it says whose turn it is and until when', async () => {
  await buildMember(owner, desk.contract, { ...at(903), mobile: '09350001122' });
  const { caseId, trackingCode } = await failAndOpen(at(903), '09364440004');
  await takeStep(desk.employer, caseId, paths.correctionHandOn, { side: 'agency' });
  const someone = visitor();
  await someone.get(paths.corrections);
  await someone.post(paths.corrections, { tracking_code: trackingCode });
  assert.match((await someone.get(paths.correctionStage)).body, /نوبت نمایندگی[\s\S]*مهلت تا پایان/);
});
