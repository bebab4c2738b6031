import assert from 'node:assert/strict';
import { findCaseByCode } from '../src/domain/correction/find-case.ts';
import { sortCase } from '../src/domain/correction/sort-case.ts';
import { readTrackingCode } from '../src/domain/correction/tracking-code.ts';
import { paths } from '../src/paths.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { TestApp, Visitor } from './app.ts';
import { type Person, walker } from './walk-activation.ts';

export type OpenedCase = { caseId: number; trackingCode: string };

/** From an activation that fails to its case, as a browser without JavaScript goes. */
export function correctionWalker(app: TestApp) {
  const { owner, database } = app;
  const { proveMobile } = walker(app);

  /** An attempt with a proven mobile that ends on the help page. */
  async function fail(visitor: Visitor, person: Person, mobile: string): Promise<void> {
    const proven = await proveMobile(visitor, person, mobile);
    assert.equal(proven.headers.location, paths.activationHelp, proven.body);
    await visitor.get(paths.activationHelp);
  }

  /** Presses the help page's button, sends the case and reads its code. */
  async function open(visitor: Visitor, fields: Record<string, string> = {}): Promise<OpenedCase> {
    await visitor.get(paths.activationCorrection);
    const sent = await visitor.post(paths.activationCorrection, { employer: '', told: '', ...fields });
    assert.equal(sent.headers.location, paths.activationCorrectionOpened, sent.body);
    const shown = await visitor.get(paths.activationCorrectionOpened);
    const code = readTrackingCode(/[2-9A-Z]{3}-[2-9A-Z]{3}-[2-9A-Z]{4}/.exec(shown.body)?.[0] ?? '');
    assert.ok(code.ok, shown.body);
    const found = await findCaseByCode(owner, code.code);
    assert.ok(found);
    return { caseId: found.id, trackingCode: code.code };
  }

  /** What the job does at once. */
  function sort(caseId: number) {
    return sortCase({ db: database.pool('job').db, clock: systemClock }, caseId);
  }

  async function failAndOpen(
    person: Person,
    mobile: string,
    fields: Record<string, string> = {},
  ): Promise<OpenedCase> {
    const visitor = app.visitor();
    await fail(visitor, person, mobile);
    const opened = await open(visitor, fields);
    assert.ok((await sort(opened.caseId)).ok);
    return opened;
  }

  /** The newest code for seeing a case. */
  async function codeTo(mobile: string): Promise<string> {
    const row = await owner
      .selectFrom('outbox_message')
      .select('parameters')
      .where('recipient', '=', mobile)
      .where('template', '=', 'correction-code')
      .orderBy('id', 'desc')
      .executeTakeFirst();
    return (row?.parameters as { code?: string } | undefined)?.code ?? '';
  }

  /** With its tracking code and the code of its mobile, to the case itself. */
  async function visitCase(visitor: Visitor, trackingCode: string, mobile: string): Promise<string> {
    await visitor.get(paths.corrections);
    await visitor.post(paths.corrections, { tracking_code: trackingCode });
    await visitor.get(paths.correctionProof);
    await visitor.submit(paths.correctionProof, {});
    const { body } = await visitor.submit(paths.correctionProofCode, { code: await codeTo(mobile) });
    return body;
  }

  return { fail, open, sort, failAndOpen, codeTo, visitCase };
}
