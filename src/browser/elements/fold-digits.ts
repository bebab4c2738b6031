import { foldDigits } from '../../persian/digits.ts';

/** Digits of any script become Latin while they are typed or pasted into inputs marked `data-fold`. */
export function foldTypedDigits(root: Document): void {
  root.addEventListener('input', event => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.dataset['fold'] === undefined) return;
    const folded = foldDigits(input.value);
    if (folded === input.value) return;
    // One character for one, so the caret stays where it was.
    const caret = input.selectionStart;
    input.value = folded;
    input.setSelectionRange(caret, caret);
  });
}
