import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { TypedAddress } from '#domain/breaker/outcomes.ts';
import { networkOf, unreadable } from '#functions/network/offers.ts';

/** Twelve hex digits. */
const short = (what: string, text: string): string =>
  createHash('sha256').update(`${what}|${text}`, 'utf8').digest('hex').slice(0, 12);

/** A hash of the caller's network; undefined without a readable address. */
export const hashedNetworkOf = (source: string): string | undefined => {
  const network = networkOf(source);
  return network === unreadable ? undefined : short('network', network);
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
