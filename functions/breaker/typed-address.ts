import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import type { TypedAddress } from '#domain/breaker/outcomes.ts';

/** Twelve hex digits. */
const short = (what: string, text: string): string =>
  createHash('sha256').update(`${what}|${text}`, 'utf8').digest('hex').slice(0, 12);

/** The first 48 bits, as a URL writes the address. Of one that maps IPv4, that network. */
const networkOfV6 = (address: string): string | undefined => {
  const [written = ''] = /[\da-f:]+/.exec(new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname) ?? [];
  const [, high = '', low = ''] = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(written) ?? [];
  if (high !== '') {
    const bits = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return networkOfV4(bits.flatMap((one) => [one >> 8, one & 255]).join('.'));
  }
  const [head = '', tail] = written.split('::');
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter((one) => one !== ''));
  const gap = tail === undefined ? 0 : 8 - (left?.length ?? 0) - (right?.length ?? 0);
  return [...(left ?? []), ...Array<string>(gap).fill('0'), ...(right ?? [])].slice(0, 3).join(':');
};

const networkOfV4 = (address: string): string => address.split('.').slice(0, 3).join('.');

/** A hash of the /24 (IPv4) or /48 (IPv6) that one house or one landlord has; undefined for no address. */
export const networkOf = (source: string): string | undefined => {
  const version = isIP(source);
  if (version === 0) return undefined;
  const network = version === 4 ? networkOfV4(source) : networkOfV6(source);
  return network && short('network', network);
};

/** Millions share each of them, so that its name says nothing about a person. Others may be a family's own. */
const publicProviders: ReadonlySet<string> = new Set([
  ...['gmail.com', 'googlemail.com', 'yahoo.com', 'aol.com', 'outlook.com', 'hotmail.com', 'live.com'],
  ...['msn.com', 'icloud.com', 'me.com', 'mac.com', 'comcast.net', 'verizon.net', 'att.net', 'gmx.com'],
  ...['proton.me', 'protonmail.com', 'zoho.com', 'mail.com', 'fastmail.com'],
]);

export const isPublicProvider = (domain: string): boolean => publicProviders.has(domain);

/** The name of a public provider, else a hash. */
export const domainOf = (email: string): string => {
  const domain = domainToASCII(email.slice(email.lastIndexOf('@') + 1).toLowerCase());
  return isPublicProvider(domain) ? domain : short('domain', domain);
};

export const typedAddressOf = (
  to: string,
  { network }: { readonly network?: string | undefined },
): TypedAddress => ({ ...(network ? { network } : {}), domain: domainOf(to) });
