import type { Challenge, Solution } from 'altcha-lib/types';

/** Name of the worker's built file, beside this script; put in by the build. */
declare const SOLVE_WORKER: string;

/**
 * Fetches a challenge, lets a worker solve it and puts the payload of altcha-lib into the form. The picture waits
 * in <noscript>: one press, or a failure, brings it out with all that was typed still there.
 */
export class ProofOfWork extends HTMLElement {
  #worker: Worker | undefined;
  #retry: number | undefined;

  connectedCallback(): void {
    const slot = this.querySelector<HTMLElement>('.proof');
    if (slot === null) return;
    slot.hidden = false;
    this.querySelector('.link')?.addEventListener('click', () => this.#showPicture());
    void this.#run();
  }

  disconnectedCallback(): void {
    this.#worker?.terminate();
    clearTimeout(this.#retry);
  }

  async #run(): Promise<void> {
    this.#say('checking');
    try {
      const answer = await fetch(this.getAttribute('challenge') ?? '', {
        headers: { accept: 'application/json' },
      });
      if (!answer.ok) throw new Error(`challenge: ${answer.status}`);
      const challenge: Challenge = await answer.json();
      const solution = await this.#solve(challenge);
      const proof = this.#proof();
      if (proof === null) return;
      const { codeChallenge: _, ...asked } = challenge;
      proof.value = btoa(JSON.stringify({ challenge: asked, solution }));
      proof.disabled = false;
      this.#say('checked');
      this.#renewBefore(challenge.parameters.expiresAt);
    } catch {
      this.#say('failed');
      this.#showPicture();
    }
  }

  #solve(challenge: Challenge): Promise<Solution> {
    this.#worker?.terminate();
    const worker = new Worker(new URL(SOLVE_WORKER, import.meta.url), { type: 'module' });
    this.#worker = worker;
    return new Promise<Solution>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Solution | null>) =>
        data ? resolve(data) : reject(new Error('unsolved'));
      worker.onerror = () => reject(new Error('the worker failed'));
      worker.postMessage(challenge);
    }).finally(() => worker.terminate());
  }

  /** Somebody may take long over a form: a fresh challenge is solved half a minute before this one ends. */
  #renewBefore(expiresAt: number | undefined): void {
    if (expiresAt === undefined) return;
    const wait = expiresAt * 1000 - Date.now() - 30_000;
    this.#retry = window.setTimeout(() => void this.#run(), Math.max(wait, 10_000));
  }

  #proof(): HTMLInputElement | null {
    return this.querySelector('input[name="altcha"]');
  }

  #say(state: 'checking' | 'checked' | 'failed'): void {
    this.classList.remove('checking', 'checked', 'failed');
    this.classList.add(state);
    const word = this.querySelector('.proof-state');
    if (word !== null) word.textContent = this.dataset[state] ?? '';
  }

  #showPicture(): void {
    const hidden = this.querySelector('noscript');
    if (hidden === null) return;
    clearTimeout(this.#retry);
    this.#worker?.terminate();
    const picture = document.createElement('template');
    picture.innerHTML = hidden.textContent ?? '';
    this.replaceChildren(picture.content);
    this.querySelector('input')?.focus();
  }
}
