/** Says that the session is about to end, two minutes before, and that it has ended. */
export class SessionClock extends HTMLElement {
  #timers: number[] = [];

  connectedCallback(): void {
    const seconds = Number(this.dataset['seconds']);
    if (!Number.isFinite(seconds)) return;
    this.#at(Math.max(seconds - 120, 0), this.dataset['ending']);
    this.#at(seconds, this.dataset['ended']);
  }

  disconnectedCallback(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #at(seconds: number, words: string | undefined): void {
    const say = () => {
      this.textContent = words ?? '';
    };
    this.#timers.push(window.setTimeout(say, seconds * 1000));
  }
}
