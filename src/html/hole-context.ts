/**
 * Where each hole of an html template sits. Escaping is only sound in text and inside a quoted attribute,
 * so every other place is refused: at the first use of a template, and by a test over all source files.
 */
export type HoleContext = 'text' | 'attribute' | 'url' | 'list';

type Place =
  | 'text'
  | 'tag-name'
  | 'tag'
  | 'attribute-name'
  | 'before-value'
  | 'double'
  | 'single'
  | 'unquoted'
  | 'comment'
  | 'raw';

type Scan = { place: Place; tag: string; attribute: string; value: string };

const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'challenge']);
const rawElements = new Set(['script', 'style']);

/** Throws with a sentence when a hole sits where escaping cannot make it safe. */
export function holeContexts(parts: readonly string[]): HoleContext[] {
  const scan: Scan = { place: 'text', tag: '', attribute: '', value: '' };
  const contexts: HoleContext[] = [];
  for (const [index, part] of parts.entries()) {
    for (let at = 0; at < part.length; at += 1) step(scan, part, at);
    if (index < parts.length - 1) {
      contexts.push(contextOf(scan, part));
      scan.value += '\uFFFC';
    }
  }
  return contexts;
}

function contextOf(scan: Scan, part: string): HoleContext {
  if (scan.place === 'text') return 'text';
  if (scan.place === 'tag' && /\s$/.test(part)) return 'list';
  if (scan.place === 'double' || scan.place === 'single') {
    if (/^on/i.test(scan.attribute) || scan.attribute === 'style' || scan.attribute === 'srcdoc') {
      throw new Error(`A hole may not sit in the attribute ${scan.attribute}.`);
    }
    return urlAttributes.has(scan.attribute) && scan.value === '' ? 'url' : 'attribute';
  }
  throw new Error(`A hole may sit in text or in a quoted attribute, not here: …${part.slice(-40)}`);
}

function step(scan: Scan, part: string, at: number): void {
  const char = part.charAt(at);
  switch (scan.place) {
    case 'text':
      if (char === '<') openTag(scan, part, at);
      return;
    case 'tag-name':
      if (/[\s/>]/.test(char)) leaveName(scan, char);
      else scan.tag += char.toLowerCase();
      return;
    case 'comment':
      if (char === '>' && part.slice(at - 2, at) === '--') scan.place = 'text';
      return;
    case 'raw':
      if (
        char === '<' &&
        part
          .slice(at + 2)
          .toLowerCase()
          .startsWith(scan.tag)
      )
        openTag(scan, part, at);
      return;
    default:
      stepInTag(scan, char);
  }
}

function openTag(scan: Scan, part: string, at: number): void {
  if (part.startsWith('<!--', at)) scan.place = 'comment';
  else if (at + 1 === part.length || /[a-z/!]/i.test(part.charAt(at + 1))) scan.place = 'tag-name';
  scan.tag = '';
}

function leaveName(scan: Scan, char: string): void {
  if (char === '/' && scan.tag === '') {
    scan.tag = '/';
    return;
  }
  scan.place = char === '>' ? afterTag(scan) : 'tag';
}

function afterTag(scan: Scan): Place {
  return rawElements.has(scan.tag) ? 'raw' : 'text';
}

function stepInTag(scan: Scan, char: string): void {
  const { place } = scan;
  if (place === 'double' || place === 'single') {
    if (char === (place === 'double' ? '"' : "'")) scan.place = 'tag';
    else scan.value += char;
  } else if (char === '>') {
    scan.place = afterTag(scan);
  } else if (place === 'before-value') {
    scan.value = '';
    if (char === '"') scan.place = 'double';
    else if (char === "'") scan.place = 'single';
    else if (!/\s/.test(char)) scan.place = 'unquoted';
  } else if (char === '=') {
    scan.place = 'before-value';
  } else if (/\s/.test(char)) {
    scan.place = 'tag';
  } else if (place === 'tag') {
    scan.place = 'attribute-name';
    scan.attribute = char.toLowerCase();
  } else if (place === 'attribute-name') {
    scan.attribute += char.toLowerCase();
  }
}
