import { isIPv6 } from 'node:net';

/**
 * What one customer of a network has: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 6177), of whose rest
 * anybody may take a new address for every request.
 */
export function customerAddress(ip: string): string {
  const mapped = /^::ffff:([0-9.]+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(ip)) return ip;
  const [before = '', after] = ip.split('::');
  const [left, right] = [groupsOf(before), groupsOf(after ?? '')];
  const zeros = Array.from({ length: Math.max(8 - left.length - right.length, 0) }, () => '0');
  const network = [...left, ...zeros, ...right].slice(0, 4);
  return network.map(group => Number.parseInt(group, 16).toString(16)).join(':');
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':');
}
