import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An address in a private network, of this host, of a link, or of nobody: nothing of ours goes there. */
export class NotPublic extends Error {
  override readonly name = 'NotPublic';
}

/** NAT64 of a network's own (RFC 8215), which the library counts as unicast. */
const localNat64 = ipaddr.parseCIDR('64:ff9b:1::/48') as [ipaddr.IPv6, number];

/**
 * Only global unicast: no loopback, private, link-local, shared (CGNAT), unique-local, multicast, reserved or documentation
 * address, and no IPv6 address that carries an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed.kind() === 'ipv4') return true;
  const six = parsed as ipaddr.IPv6;
  // 2000::/3 is all that IANA has given out; `::a.b.c.d` is outside.
  return ((six.parts[0] ?? 0) & 0xe000) === 0x2000 && !six.match(localNat64);
};

type Resolve = (
  host: string,
  options: { readonly all: true; readonly family?: number | 'IPv4' | 'IPv6' },
  found: (error: NodeJS.ErrnoException | null, all: readonly { address: string; family: number }[]) => void,
) => void;

/**
 * For `node:https`: the socket connects to the very addresses that were judged, so that a name which resolves to something else a
 * moment later changes nothing. One address that is not public spoils the name. Node asks it for names only (`mustBePublicHost`).
 */
export const publicLookup =
  (resolve: Resolve = lookup as Resolve): LookupFunction =>
  (host, { all = false, family }, found) => {
    resolve(host, { all: true, ...(family && { family }) }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined)
        return found(error ?? new NotPublic('no address'), '', undefined as never);
      if (!addresses.every(({ address }) => isPublicAddress(address)))
        return found(new NotPublic('not a public address'), '', undefined as never);
      if (all) found(null, [...addresses]);
      else found(null, first.address, first.family);
    });
  };

/** Node looks up no address that is one already. @throws {NotPublic} */
export const mustBePublicHost = (hostname: string): void => {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new NotPublic('not a public address');
};
