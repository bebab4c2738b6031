import { canonicalName } from '../../../persian/canonical-name.ts';
import { readMobile } from '../../../persian/mobile.ts';
import type { MemberIdType } from '../../activation/activation.ts';
import { readMemberId } from '../../activation/read-member-id.ts';
import { readTrackingCode } from '../tracking-code.ts';

export type LookupKind = 'national-id' | 'other-id' | 'name' | 'mobile' | 'tracking-code';

/** What was typed into the one field, told apart by how it looks; ten digits may be an ID and a mobile at once. */
export type Lookup = {
  kind: LookupKind;
  id?: { type: MemberIdType; value: string };
  mobile?: string;
  trackingCode?: string;
  /** Orthographic keys of the words of a name, all of which must be met. */
  nameKeys?: readonly string[];
};

export type LookupReading =
  | { ok: true; lookup: Lookup }
  | { ok: false; why: 'empty' | 'too-short' | 'wrong-code' | 'nothing-known' };

/** Trigrams find nothing shorter, and half the country would answer to two letters. */
const shortestName = 3;

export function readLookup(typed: string): LookupReading {
  const text = typed.trim();
  if (text === '') return { ok: false, why: 'empty' };
  const id = readMemberId(text);
  const mobile = readMobile(text);
  const code = readTrackingCode(text);
  if (id.ok || mobile.ok || code.ok) {
    const lookup = {
      ...(id.ok && { id: { type: id.idType, value: id.idValue } }),
      ...(mobile.ok && { mobile: mobile.value }),
      ...(code.ok && { trackingCode: code.code }),
    };
    return { ok: true, lookup: { kind: kindOf(lookup), ...lookup } };
  }
  return /\p{Script=Arabic}/u.test(text.replace(/\p{N}/gu, '')) ? readName(text) : refusal(text);
}

/** The first of what it may be; +98 and ten digits are as long as a foreigner's code. */
function kindOf({ id, mobile, trackingCode }: Omit<Lookup, 'kind'>): LookupKind {
  if (id?.type === 'national') return 'national-id';
  if (trackingCode !== undefined) return 'tracking-code';
  return mobile !== undefined ? 'mobile' : 'other-id';
}

function readName(text: string): LookupReading {
  const nameKeys: string[] = [];
  for (const word of text.split(/\s+/)) {
    const read = canonicalName(word);
    if (!read.ok) return { ok: false, why: 'nothing-known' };
    // Neither belongs to a name, and both mean something in a pattern.
    nameKeys.push(read.name.c2.replace(/[%\\]/g, ''));
  }
  const longest = Math.max(...nameKeys.map(key => key.length));
  return longest < shortestName
    ? { ok: false, why: 'too-short' }
    : { ok: true, lookup: { kind: 'name', nameKeys } };
}

/** Ten letters and digits that are no code have been misheard; anything else is nothing that we know. */
function refusal(text: string): LookupReading {
  const code = readTrackingCode(text);
  const misheard = !code.ok && code.why === 'check' && /[A-Za-z]/.test(text);
  return { ok: false, why: misheard ? 'wrong-code' : 'nothing-known' };
}
