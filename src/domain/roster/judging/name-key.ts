import { encodingKey, orthographicKey } from '../../../persian/canonical-name.ts';
import { rememberTexts } from './remember-texts.ts';

const namesRemembered = 50_000;
const keyOf = rememberTexts((display: string) => orthographicKey(encodingKey(display)), namesRemembered);

/** The orthographic key of a name that is at hand only as displayed. Empty where none is written. */
export function nameKey(display: string | undefined): string {
  return display === undefined || display === '' ? '' : keyOf(display);
}
