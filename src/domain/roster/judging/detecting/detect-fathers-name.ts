import { isOneEdit } from '../../../../persian/one-edit.ts';
import { isUsualFirstName } from '../../../../persian/usual-names.ts';
import type { Finding } from '../findings.ts';
import { fatherKeyAt, firstKeyAt, rowNumberAt } from '../row-facts.ts';
import { textAt } from '../text-arena.ts';
import type { CrossFile } from './cross-file.ts';
import { fathersOf } from './lineage.ts';

/** Children who write their father's name one letter different from his own row: one of the two is mistyped. */
export function detectFathersName(
  head: number,
  members: readonly number[],
  { facts }: CrossFile,
  collect: (at: number, finding: Finding) => void,
): void {
  for (const { father, children } of fathersOf(head, members, facts)) {
    const others = (at: number) =>
      facts.fatherKeys[at] !== 0 && facts.fatherKeys[at] !== facts.firstKeys[father];
    if (!children.some(others)) continue;
    const own = firstKeyAt(facts, father);
    const said = children.filter(at => facts.fatherKeys[at] !== 0);
    const byName = Map.groupBy(said, at => fatherKeyAt(facts, at));
    for (const [name, places] of byName) {
      if (name === own || own === '' || !isOneEdit(name, own)) continue;
      // More children than one, or a name that exists against one that does not.
      const fatherIsWrong = places.length > 1 || (isUsualFirstName(name) && !isUsualFirstName(own));
      if (!fatherIsWrong || byName.has(own)) continue;
      const rows = places.length;
      const shown = textAt(facts.fathers, places[0] ?? father);
      collect(father, {
        code: 'first-name-near-fathers',
        column: 'firstName',
        details: { otherRow: rowNumberAt(facts, places[0] ?? father) },
        suggestion: {
          edits: { firstName: shown },
          confidence: rows > 1 && isUsualFirstName(name) ? 'high' : 'fair',
          reasons: [
            { code: 'same-in-household', details: { rows } },
            ...(isUsualFirstName(name)
              ? [{ code: 'usual-first-name' as const, details: { name: shown } }]
              : []),
          ],
        },
      });
    }
  }
}
