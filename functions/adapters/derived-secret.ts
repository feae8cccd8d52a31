import type { Secrets } from '#ports/secrets.ts';
import { crockford } from './crockford.ts';

/** HMAC-SHA-256 under the server's key. */
export type Mac = (message: string) => Promise<Uint8Array>;

/** Derived, not stored, so that a retried letter carries the same link. */
export const derivedBy =
  (mac: Mac): Secrets['derive'] =>
  async (caseId, purpose, serial) =>
    crockford(await mac(`${caseId}|${purpose}|${serial}`));

export const signingKeyBy =
  (mac: Mac): Secrets['signingKey'] =>
  (caseId, generation) =>
    mac(`${caseId}|webhook|${generation}`);

/** 8 digits of 64 bits; modulo bias is below 1 in 10^11. */
export const codeBy =
  (mac: Mac): Secrets['code'] =>
  async (caseId, letter) => {
    const bits = Buffer.from(await mac(`${caseId}|code|${letter}`)).readBigUInt64BE();
    return String(bits % 100_000_000n).padStart(8, '0');
  };
