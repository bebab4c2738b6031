/** Adds a button that shows what was typed and, where words for it are given, a meter. The input works without it. */
export class PasswordField extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (input === null || this.dataset['ready'] !== undefined) return;
    this.dataset['ready'] = '';
    this.append(showButton(input, this.dataset['show'] ?? '', this.dataset['hide'] ?? ''));
    const { short, fair, strong } = this.dataset;
    if (short !== undefined && fair !== undefined && strong !== undefined) {
      this.append(meter(input, [short, fair, strong]));
    }
  }
}

function showButton(input: HTMLInputElement, show: string, hide: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = show;
  button.setAttribute('aria-controls', input.id);
  button.addEventListener('click', () => {
    const hidden = input.type === 'password';
    input.type = hidden ? 'text' : 'password';
    button.textContent = hidden ? hide : show;
    input.focus();
  });
  // Shown text would be kept by the browser's form memory.
  input.form?.addEventListener('submit', () => {
    input.type = 'password';
  });
  return button;
}

function meter(input: HTMLInputElement, words: readonly [string, string, string]): HTMLElement {
  const line = document.createElement('div');
  line.className = 'strength';
  line.hidden = true;
  const bar = document.createElement('progress');
  bar.max = 3;
  const word = document.createElement('span');
  word.role = 'status';
  bar.ariaHidden = 'true';
  line.append(bar, word);
  input.addEventListener('input', () => {
    const level = strength(input.value);
    line.hidden = input.value === '';
    bar.value = level;
    word.textContent = words[level - 1] ?? words[0];
  });
  return line;
}

/** 1 to 3. Length above all; the same few characters again and again do not count as length. */
function strength(password: string): 1 | 2 | 3 {
  const letters = Array.from(password.normalize('NFC'));
  const different = new Set(letters).size;
  if (letters.length < 8 || different < 4) return 1;
  return letters.length >= 14 && different >= 8 ? 3 : 2;
}
