import type { Challenge, Solution } from 'altcha-lib/types';

/** Name of the worker's built file, beside this script; put in by the build. */
declare const SOLVE_WORKER: string;

/**
 * Fetches a challenge, lets a worker solve it and puts the payload of altcha-lib into the form. The picture waits
 * in <noscript>: one press, or a failure, brings it out with all that was typed still there. A form sent too
 * early waits for the solution.
 */
export class ProofOfWork extends HTMLElement {
  #worker: Worker | undefined;
  #renewal: number | undefined;
  #waiting: { submitter: HTMLElement | null } | undefined;

  connectedCallback(): void {
    const slot = this.querySelector<HTMLElement>('.proof');
    if (slot === null) return;
    slot.hidden = false;
    this.querySelector('.link')?.addEventListener('click', () => this.#showPicture());
    // Captured, so that whoever else listens sees it already held.
    this.closest('form')?.addEventListener('submit', event => this.#hold(event), { capture: true });
    void this.#run();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #stop(): void {
    this.#worker?.terminate();
    clearTimeout(this.#renewal);
  }

  async #run(): Promise<void> {
    this.#say('checking');
    try {
      const answer = await fetch(this.getAttribute('challenge') ?? '', {
        headers: { accept: 'application/json' },
      });
      if (!answer.ok) throw new Error(`challenge: ${answer.status}`);
      const { codeChallenge: _, ...challenge }: Challenge = await answer.json();
      const solution = await this.#solve(challenge);
      this.#fill(btoa(JSON.stringify({ challenge, solution })));
      this.#renewBefore(challenge.parameters.expiresAt);
    } catch {
      this.#showPicture();
    }
  }

  #solve(challenge: Challenge): Promise<Solution> {
    this.#worker?.terminate();
    const worker = new Worker(new URL(SOLVE_WORKER, import.meta.url), { type: 'module' });
    this.#worker = worker;
    return new Promise<Solution>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Solution | null>) => {
        if (data === null) reject(new Error('unsolved'));
        else resolve(data);
      };
      worker.onerror = () => reject(new Error('the worker failed'));
      worker.postMessage(challenge);
    }).finally(() => worker.terminate());
  }

  #fill(payload: string): void {
    const proof = this.#proof();
    if (proof === null) return;
    proof.value = payload;
    proof.disabled = false;
    this.#say('checked');
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting !== undefined) proof.form?.requestSubmit(waiting.submitter);
  }

  #hold(event: SubmitEvent): void {
    const proof = this.#proof();
    if (proof === null || !proof.disabled) return;
    event.preventDefault();
    this.#waiting = { submitter: event.submitter };
  }

  /** Somebody may take long over a form: a fresh challenge is solved half a minute before this one ends. */
  #renewBefore(expiresAt: number | undefined): void {
    if (expiresAt === undefined) return;
    const wait = expiresAt * 1000 - Date.now() - 30_000;
    this.#renewal = window.setTimeout(() => void this.#run(), Math.max(wait, 10_000));
  }

  #proof(): HTMLInputElement | null {
    return this.querySelector('input[name="altcha"]');
  }

  #say(state: 'checking' | 'checked'): void {
    this.classList.toggle('checked', state === 'checked');
    const word = this.querySelector('.proof-state');
    if (word !== null) word.textContent = this.dataset[state] ?? '';
  }

  #showPicture(): void {
    const hidden = this.querySelector('noscript');
    if (hidden === null) return;
    this.#stop();
    this.#waiting = undefined;
    const picture = document.createElement('template');
    picture.innerHTML = hidden.textContent ?? '';
    this.replaceChildren(picture.content);
    this.querySelector('input')?.focus();
  }
}
