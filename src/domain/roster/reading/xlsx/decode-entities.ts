import { ReadError } from '../read-error.ts';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (_, name: string) => String.fromCodePoint(entityPoint(name)));
}

/** The character of the five entities of XML and of numeric ones; nobody may declare others. */
export function entityPoint(name: string): number {
  const point = named[name]?.codePointAt(0) ?? numericPoint(name);
  if (point === undefined || !isXmlCharacter(point)) throw new ReadError('corrupt', `no entity &${name};`);
  return point;
}

function numericPoint(name: string): number | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,8})|(\d{1,8}))$/.exec(name);
  if (match === null) return undefined;
  return match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
}

function isXmlCharacter(point: number): boolean {
  if (point < 0x20) return point === 9 || point === 10 || point === 13;
  return point <= 0xd7ff || (point >= 0xe000 && point <= 0x10ffff);
}
