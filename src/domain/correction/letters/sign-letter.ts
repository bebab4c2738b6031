import type { FileRefusal } from '../attachments/attachment.ts';
import { readDocument } from '../attachments/read-document.ts';
import type { Actor } from '../case-steps.ts';
import { type CaseDeps, moveCase } from '../move-case.ts';
import { targetAfterApproval } from '../target-after-approval.ts';
import type { LetterEffect } from './letter.ts';
import { lockLetter, updateEffect, updateSigned } from './signed-letter.store.ts';

export type LetterSigned =
  | { ok: true; contractId: number; moved: number; left: number }
  | { ok: false; why: FileRefusal | 'no-such-letter' | 'signed-already' };

/**
 * Keeps the scan of a signed letter and takes its cases on, in one transaction. A case that does not wait for a letter, or
 * proposes something else by now, stays where it is, and the letter says so. The same scan again changes nothing.
 */
export async function signLetter(
  { db, clock }: CaseDeps,
  { letterId, filePath, actor }: { letterId: number; filePath: string; actor: Actor & { kind: 'staff' } },
): Promise<LetterSigned> {
  const reading = await readDocument(filePath);
  if (!reading.ok) return reading;
  const { document } = reading;
  const letter = await lockLetter(db, letterId);
  if (!letter) return { ok: false, why: 'no-such-letter' };
  const { contractId, cases } = letter;
  if (letter.signedSha256) {
    if (!letter.signedSha256.equals(document.sha256)) return { ok: false, why: 'signed-already' };
    return { ok: true, contractId, ...counted(cases.map(({ effect }) => effect)) };
  }
  const at = new Date(clock.now().epochMilliseconds);
  await updateSigned(db, letterId, { document, staffId: actor.staffId, at });
  const effects: LetterEffect[] = [];
  for (const { caseId, revision } of cases) {
    const effect = await signCase({ db, clock }, { caseId, revision, actor });
    await updateEffect(db, { letterId, caseId, effect });
    effects.push(effect);
  }
  return { ok: true, contractId, ...counted(effects) };
}

async function signCase(
  deps: CaseDeps,
  { caseId, revision, actor }: { caseId: number; revision: number; actor: Actor },
): Promise<LetterEffect> {
  const moved = await moveCase(deps, {
    caseId,
    action: 'sign',
    actor,
    // What it refuses with has changed nothing, so that the other cases can go on.
    decide: found =>
      found.revision === revision
        ? targetAfterApproval(deps.db, found, undefined)
        : { refused: 'changed-meanwhile' },
  });
  if (moved.ok) return 'moved';
  return moved.why === 'changed-meanwhile' ? 'changed-meanwhile' : 'not-now';
}

function counted(effects: readonly (LetterEffect | undefined)[]): { moved: number; left: number } {
  const moved = effects.filter(effect => effect === 'moved').length;
  return { moved, left: effects.length - moved };
}
