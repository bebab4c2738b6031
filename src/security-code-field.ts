import type { FormState } from './html/form.ts';
import { securityCode, securityCodeFields } from './html/security-code.ts';
import type { Html } from './html/tag.ts';
import { paths, to } from './paths.ts';
import { newPictureId } from './platform/challenge/picture-code.ts';
import { verifyChallenge } from './platform/challenge/verify-challenge.ts';
import type { Ask } from './route.ts';

/** The slot of the security code with a new picture; who answered by picture before gets the picture again. */
export function securityCodeField(
  { shell, deps, form }: Pick<Ask, 'shell' | 'deps' | 'form'>,
  state: FormState,
): Html {
  const challengeId = newPictureId(deps);
  return securityCode(shell, state, {
    challengeHref: paths.challenge,
    picture: {
      id: challengeId,
      imageHref: to(paths.challengePicture, { challengeId }),
      soundHref: to(paths.challengeSound, { challengeId }),
    },
    byPicture: form.has(securityCodeFields.picture),
  });
}

/** Another picture was asked for. With digits typed it is the Enter key, which presses a form's first button. */
export function wantsFreshPicture(form: URLSearchParams): boolean {
  return form.has(securityCodeFields.refresh) && !form.get(securityCodeFields.digits);
}

/**
 * Undefined: the code holds, and is used up. Otherwise the sentence for the field `securityCodeFields.digits`. Ask last,
 * once everything else about the form is right: a code is good for one try.
 */
export async function securityCodeError({
  deps,
  form,
  t,
}: Pick<Ask, 'deps' | 'form' | 't'>): Promise<string | undefined> {
  const answered = form.get(securityCodeFields.proof) || form.get(securityCodeFields.digits);
  if (!answered) return t.challenge.missing;
  return (await verifyChallenge(deps, form)) ? undefined : t.challenge.wrong;
}
