import { formatPercent } from './format-percent.ts';

/**
 * `<live-progress src="…">` around a progress bar: follows server-sent events `progress`
 * `{ percent, stage?, left? }` and, at the event `done`, opens `{ href }` or loads the page anew. Without
 * JavaScript the page refreshes by its own link.
 */
export class LiveProgress extends HTMLElement {
  #source: EventSource | undefined;

  connectedCallback(): void {
    const address = this.getAttribute('src');
    if (address === null) return;
    const source = new EventSource(address);
    this.#source = source;
    source.addEventListener('progress', event => this.#show(JSON.parse(event.data)));
    source.addEventListener('done', event => {
      source.close();
      const { href }: { href?: string } = JSON.parse(event.data);
      if (href === undefined) location.reload();
      else location.assign(new URL(href, location.href).pathname + new URL(href, location.href).search);
    });
  }

  disconnectedCallback(): void {
    this.#source?.close();
  }

  #show({ percent, stage, left }: { percent: number; stage?: string; left?: string }): void {
    const bar = this.querySelector('progress');
    if (bar !== null) bar.value = percent;
    const output = this.querySelector('output');
    if (output !== null) output.textContent = formatPercent(percent);
    const label = this.querySelector('.meter-label');
    if (label !== null && stage !== undefined) label.textContent = stage;
    const rest = this.querySelector('.meter-left');
    if (rest !== null && left !== undefined) rest.textContent = left;
  }
}
