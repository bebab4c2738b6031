import type { FormState } from '../../html/form.ts';
import type { FieldErrors } from '../../read-form.ts';
import type { Texts } from '../../texts/texts.ts';

/** Names of the problems a form of activation can have; each is a sentence in the catalogue. */
export type ActivationError = keyof Texts['activation']['errors'];

/** What was typed, never a password, and its problems as sentences. */
export function formState(t: Texts, typed: Readonly<Record<string, string>>, errors: FieldErrors): FormState {
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('password')));
  return {
    values,
    errors: Object.fromEntries(Object.entries(errors).map(([name, code]) => [name, sentence(t, code)])),
  };
}

/** A code that has no sentence is a bug of the form, and shows as its own name. */
function sentence(t: Texts, code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(t.activation.errors, code)
    ? t.activation.errors[code as ActivationError]
    : code;
}
