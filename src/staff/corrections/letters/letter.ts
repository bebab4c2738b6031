import {
  findLetter,
  findLetterPdf,
  findSignedLetter,
  type LetterStory,
} from '../../../domain/correction/letters/find-letter.ts';
import { listLetters } from '../../../domain/correction/letters/list-letters.ts';
import { signLetter } from '../../../domain/correction/letters/sign-letter.ts';
import { emptyForm, type FormState } from '../../../html/form.ts';
import { paths, to } from '../../../paths.ts';
import {
  type Ask,
  type AuditSubject,
  again,
  idFrom,
  notFound,
  page,
  type Reply,
  redirect,
} from '../../../route.ts';
import { writeDocument } from '../../../write-attachment.ts';
import { staffOf } from '../../staff-of.ts';
import { actorOf } from '../actor-of.ts';
import { letterPage } from './letter.html.ts';
import { lettersPage } from './list.html.ts';

export async function showLetters({ deps, shell }: Ask): Promise<Reply> {
  return page(lettersPage(shell, await listLetters(deps.db)));
}

type Work = (ask: Ask, story: LetterStory) => Promise<Reply> | Reply;

/** Where the viewer sees the letter whose number stands in the address. */
export const onLetter =
  (work: Work) =>
  async (ask: Ask): Promise<Reply> => {
    const letterId = idFrom(ask.params['letterId']);
    const story = letterId === undefined ? undefined : await findLetter(ask.deps.db, letterId);
    return story ? work(ask, story) : notFound;
  };

const aboutLetter = ({ letter }: LetterStory): AuditSubject => ({
  subjectKind: 'correction-letter',
  subjectId: letter.id,
  contractId: letter.contractId,
});

export function showLetter({ shell }: Ask, story: LetterStory): Reply {
  return page(letterPage(shell, story, emptyForm), { about: aboutLetter(story) });
}

export async function sendLetterPdf({ deps }: Ask, story: LetterStory): Promise<Reply> {
  const { id, jalaliYear, serial } = story.letter;
  const bytes = await findLetterPdf(deps.db, id);
  if (!bytes) return notFound;
  const name = `letter-${jalaliYear}-${serial}.pdf`;
  return { ...writeDocument({ mediaType: 'application/pdf', bytes }, name), about: aboutLetter(story) };
}

export async function sendSignedLetter({ deps }: Ask, story: LetterStory): Promise<Reply> {
  const { id, jalaliYear, serial } = story.letter;
  const scan = await findSignedLetter(deps.db, id);
  if (!scan) return notFound;
  return { ...writeDocument(scan, `letter-${jalaliYear}-${serial}-signed.pdf`), about: aboutLetter(story) };
}

export async function handleSignedLetter(ask: Ask, story: LetterStory): Promise<Reply> {
  const { deps, file, shell, t, viewer } = ask;
  const letterId = story.letter.id;
  const refused = (error: string) => {
    const state: FormState = { values: {}, errors: { file: error } };
    return again(letterPage(shell, story, state));
  };
  if (!file) return refused(t.letters.errors.file);
  const actor = actorOf(staffOf(viewer));
  const signed = await signLetter(deps, { letterId, filePath: file.path, actor });
  if (!signed.ok) {
    if (signed.why === 'no-such-letter') return notFound;
    const { why } = signed;
    return refused(why === 'signed-already' ? t.letters.errors[why] : t.attachments.refusals[why]);
  }
  const { moved, left } = signed;
  return redirect(to(paths.correctionLetter, { letterId }), {
    flash: left === 0 ? { kind: 'good', key: 'letterSigned' } : { kind: 'warn', key: 'letterSignedPartly' },
    about: { ...aboutLetter(story), details: { moved, left } },
  });
}
