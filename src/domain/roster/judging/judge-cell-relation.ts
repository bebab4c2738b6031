import { foldDigits } from '../../../persian/digits.ts';
import type { RawCell } from '../reading/raw-cell.ts';
import { judgeShownError } from './judge-shown-error.ts';
import { blank, fine, found, type JudgedCell } from './judged-cell.ts';
import { isNothing, readCode } from './read-cell-text.ts';
import {
  classByDegree,
  classByWord,
  type DependencyClass,
  type Relation,
  relationByWord,
} from './relation-words.ts';
import { wordKey } from './word-key.ts';

/** `dependent` is known of a «تبعی» who is not said to be whose spouse or child. */
export type RelationReading = Relation | 'dependent';

/**
 * Codes differ by insurer (a spouse is 2 here and 12 there), so a number means nothing until somebody has said what
 * it means for this policyholder.
 */
export function judgeRelationCell(
  cell: RawCell | undefined,
  meanings: Readonly<Record<string, Relation>> = {},
): JudgedCell<RelationReading> {
  const raw = cell?.text ?? '';
  const column = 'relation';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  const code = readCode(raw);
  const meant = code === undefined ? relationOf(raw) : meanings[code];
  if (meant) return fine(raw, meant);
  if (isNothing(raw)) return blank(raw);
  if (code !== undefined) return found(raw, { code: 'relation-code-unknown', column, details: { code } });
  return found(raw, { code: 'relation-unreadable', column, details: {} });
}

export function judgeDependencyClassCell(
  cell: RawCell | undefined,
  meanings: Readonly<Record<string, DependencyClass>> = {},
): JudgedCell<DependencyClass> {
  const raw = cell?.text ?? '';
  const column = 'dependencyClass';
  const shown = judgeShownError(cell, column);
  if (shown) return shown;
  const code = readCode(raw);
  const meant = code === undefined ? classOf(raw) : meanings[code];
  if (meant) return fine(raw, meant);
  if (isNothing(raw)) return blank(raw);
  if (code !== undefined) return found(raw, { code: 'dependency-code-unknown', column, details: { code } });
  return found(raw, { code: 'dependency-class-unreadable', column, details: {} });
}

function relationOf(text: string): RelationReading | undefined {
  const relation = relationByWord.get(wordKey(text));
  if (relation) return relation;
  const dependency = classOf(text);
  if (dependency === undefined) return undefined;
  return dependency === 'primary' ? 'self' : 'dependent';
}

function classOf(text: string): DependencyClass | undefined {
  const dependency = classByWord.get(wordKey(text));
  const degree = dependency === 'dependent' ? /[0-9]+/.exec(foldDigits(text))?.[0] : undefined;
  return degree === undefined ? dependency : (classByDegree[degree] ?? 'dependent');
}
