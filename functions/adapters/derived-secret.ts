import type { Secrets } from '#ports/secrets.ts';
import { crockford } from './crockford.ts';

/** HMAC-SHA-256 of a message under the server's key. */
export type Mac = (message: string) => Promise<Uint8Array>;

/** Secrets that need no storage to be the same again: so a retried letter carries the same link. */
export const derivedBy =
  (mac: Mac): Secrets['derive'] =>
  async (caseId, purpose, serial) =>
    crockford(await mac(`${caseId}|${purpose}|${serial}`));
