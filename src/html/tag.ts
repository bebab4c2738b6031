import { type HoleContext, holeContexts } from './hole-context.ts';

/** Markup known to be safe. A class, so that nothing parsed from a request can pass for it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** A list of attributes, made by `attributes` only; the one thing a hole between attributes accepts. */
class AttributeList {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type { AttributeList };

export type Hole =
  | Html
  | AttributeList
  | string
  | number
  | bigint
  | false
  | null
  | undefined
  | readonly Hole[];

const contextsOfTemplate = new WeakMap<TemplateStringsArray, HoleContext[]>();

/** Escapes every hole. Arrays are joined; false, null and undefined leave nothing behind. */
export function html(strings: TemplateStringsArray, ...holes: Hole[]): Html {
  let contexts = contextsOfTemplate.get(strings);
  if (contexts === undefined) {
    contexts = holeContexts(strings);
    contextsOfTemplate.set(strings, contexts);
  }
  let markup = strings[0] ?? '';
  for (let index = 0; index < holes.length; index += 1) {
    markup += fill(holes[index], contexts[index] ?? 'text') + (strings[index + 1] ?? '');
  }
  return new Html(markup);
}

/** For constant markup such as drawings: a template without holes, so nothing from outside can enter. */
export function raw(strings: TemplateStringsArray): Html {
  return new Html(strings[0] ?? '');
}

function fill(hole: Hole, context: HoleContext): string {
  if (hole === undefined || hole === null || hole === false) return '';
  if (hole instanceof AttributeList) {
    if (context === 'list') return hole.markup;
    throw new Error('An attribute list belongs between attributes.');
  }
  if (context === 'list') throw new Error('A hole between attributes takes attributes({…}) only.');
  if (hole instanceof Html) {
    if (context === 'text') return hole.markup;
    throw new Error('Markup does not belong inside an attribute.');
  }
  if (typeof hole === 'string') return escapeHtml(context === 'url' ? safeUrl(hole) : hole);
  if (typeof hole === 'object') {
    let joined = '';
    for (const part of hole) joined += fill(part, context);
    return joined;
  }
  return String(hole);
}

const special = /[&<>"']/;

function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** An address as it may stand in a link: relative, http(s), tel or mailto. Anything else becomes `#`. */
export function safeUrl(address: string): string {
  // Browsers drop tabs, line ends and leading controls before they read the scheme; so do we.
  const plain = Array.from(address)
    .filter(char => char > '\u0020')
    .join('');
  const scheme = /^([^/?#]*?):/.exec(plain)?.[1]?.toLowerCase();
  if (scheme === undefined || ['http', 'https', 'tel', 'mailto'].includes(scheme)) return address;
  return '#';
}

// A table writes the same few names some hundred times a page.
const passedNames = new Set<string>();

function passName(name: string): void {
  if (!/^[a-z][a-z0-9-]*$/.test(name) || /^(on|style$|srcdoc$)/.test(name)) {
    throw new Error(`Not an attribute for a list: ${name}`);
  }
  passedNames.add(name);
}

const urlNames = new Set(['href', 'src', 'action', 'formaction']);

/** Attributes that may be missing: `true` gives the bare name; false, null and undefined leave it out. */
export function attributes(
  list: Record<string, string | number | boolean | null | undefined>,
): AttributeList {
  let markup = '';
  for (const [name, value] of Object.entries(list)) {
    if (value === undefined || value === null || value === false) continue;
    if (!passedNames.has(name)) passName(name);
    if (value === true) markup += ` ${name}`;
    else markup += ` ${name}="${escapeHtml(urlNames.has(name) ? safeUrl(String(value)) : String(value))}"`;
  }
  return new AttributeList(markup.slice(1));
}
