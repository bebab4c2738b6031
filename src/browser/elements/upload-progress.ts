import { formatPercent } from './format-percent.ts';

/** Sends the form inside with a bar that shows how far the file has gone, then shows the page that answered. */
export class UploadProgress extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    form?.addEventListener('submit', event => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      this.#send(form, event.submitter);
    });
  }

  #send(form: HTMLFormElement, submitter: HTMLElement | null): void {
    if (form.ariaBusy === 'true') return;
    const buttons = form.querySelectorAll<HTMLButtonElement>('button[type="submit"]');
    const busy = (on: boolean) => {
      form.ariaBusy = String(on);
      for (const button of buttons) button.ariaDisabled = String(on);
    };
    const { line, bar, share } = progressLine(this.dataset['label'] ?? '');
    this.querySelector('.progress')?.remove();
    form.append(line);
    busy(true);
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total > 0 ? (loaded / total) * 100 : 0;
      share.textContent = formatPercent(bar.value);
    });
    const failed = () => {
      busy(false);
      line.role = 'alert';
      line.className = 'progress error';
      line.textContent = this.dataset['failed'] ?? '';
    };
    request.addEventListener('error', failed);
    request.addEventListener('abort', failed);
    request.addEventListener('load', () => showAnswer(request));
    request.open('POST', form.action);
    request.send(contentOf(form, submitter));
  }
}

function contentOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
  const content = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name !== '')
    content.append(submitter.name, submitter.value);
  return content;
}

function progressLine(label: string) {
  const line = document.createElement('div');
  line.className = 'progress';
  const words = document.createElement('div');
  words.className = 'meter-line';
  const name = document.createElement('span');
  name.textContent = label;
  const share = document.createElement('output');
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.value = 0;
  bar.ariaLabel = label;
  words.append(name, share);
  line.append(words, bar);
  return { line, bar, share };
}

/** The answer has been received once, redirects followed; asking for it again would lose its message. */
function showAnswer(request: XMLHttpRequest): void {
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
  document.title = answer.title;
  document.body.replaceWith(document.adoptNode(answer.body));
  history.pushState(null, '', request.responseURL);
  window.addEventListener('popstate', () => location.reload(), { once: true });
  const first =
    document.querySelector<HTMLElement>('.error-summary') ?? document.querySelector<HTMLElement>('main');
  first?.focus();
  scrollTo(0, 0);
}
