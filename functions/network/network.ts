import { isIPv4, isIPv6 } from 'node:net';

/** What a call without a readable address shares with every other such call. */
export const unreadable = 'unreadable';

/** Four groups: the 64 bits before the part of an address that a device chooses for itself. */
const routedGroups = 4;

/** Eight groups, in numbers. `canonical`: hexadecimal groups only, with at most one `::` (as `URL` writes it). */
const groupsOf = (canonical: string): readonly number[] => {
  const [before = '', after] = canonical.split('::');
  const numbers = (part: string): readonly number[] =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [first, last] = [numbers(before), numbers(after ?? '')];
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last];
};

/** ::ffff:a.b.c.d: an IPv4 caller, as a socket for both kinds shows it. */
const mappedIn = ([a, b, c, d, e, f, high = 0, low = 0]: readonly number[]): string | undefined =>
  [a, b, c, d, e].every((group) => group === 0) && f === 0xffff
    ? [high >> 8, high & 255, low >> 8, low & 255].join('.')
    : undefined;

/**
 * The network behind a caller's address: one IPv4 address, or a /56 of IPv6, which is what a provider gives a household. An office
 * or a phone carrier shares one IPv4 address; a wider IPv4 block would also count the flooder's neighbors. `source` is the
 * gateway's own `sourceIp`: a header that the caller writes is never read.
 * @example networkOf('::ffff:192.0.2.7') // '192.0.2.7'
 * @example networkOf('2001:db8:0:12ab::1') // '2001:db8:0:1200/56'
 */
export const networkOf = (source: string): string => {
  if (isIPv4(source)) return source;
  // A zone names an interface of the machine that wrote the address down.
  const [address = ''] = source.split('%');
  if (!isIPv6(address)) return unreadable;
  const groups = groupsOf(new URL(`http://[${address}]/`).hostname.slice(1, -1));
  const mapped = mappedIn(groups);
  if (mapped !== undefined) return mapped;
  const [a = 0, b = 0, c = 0, d = 0] = groups.slice(0, routedGroups);
  return `${[a, b, c, d & 0xff00].map((group) => group.toString(16)).join(':')}/56`;
};
