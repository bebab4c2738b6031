/**
 * What the whole file seems to have wrong at once. Each is asked as one question; a yes has the file read again with the
 * columns as they are then understood.
 */
export const fileQuestionKinds = ['columns-inverted', 'names-columns-swapped'] as const;
export type FileQuestionKind = (typeof fileQuestionKinds)[number];

/** By kind: how many rows speak for it, of how many that could. */
export type FileQuestions = Partial<Record<FileQuestionKind, { rows: number; of: number }>>;

/** Those that nobody has answered yet. Until then the rows may all be somebody else. */
export function openQuestions(asked: FileQuestions, answers: FileAnswers): FileQuestionKind[] {
  return fileQuestionKinds.filter(kind => asked[kind] && answers[kind] === undefined);
}

/** By kind: what a person said. */
export type FileAnswers = Partial<Record<FileQuestionKind, boolean>>;
