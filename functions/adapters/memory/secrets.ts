import { createHmac } from 'node:crypto';
import type { Clock } from '#ports/clock.ts';
import type { SecretRecord, Secrets } from '#ports/secrets.ts';
import { codeBy, derivedBy, type Mac, signingKeyBy } from '../derived-secret.ts';
import { endedLinkKnownUntil, isOver } from '../expiry.ts';
import { sha256 } from '../sha256.ts';

const mac: Mac = async (message) => createHmac('sha256', 'a key for tests').update(message).digest();

export const memorySecrets = (clock: Clock): Secrets => {
  const records = new Map<string, SecretRecord>();
  return {
    derive: derivedBy(mac),
    code: codeBy(mac),
    signingKey: signingKeyBy(mac),
    issue: async (secret, record) => {
      if (!records.has(sha256(secret))) records.set(sha256(secret), structuredClone(record));
    },
    find: async (secret) => {
      const found = records.get(sha256(secret));
      const isForgotten =
        found?.expiresAt !== undefined && isOver(endedLinkKnownUntil(found.expiresAt), clock);
      return isForgotten ? undefined : structuredClone(found);
    },
    discard: async (secret) => {
      records.delete(sha256(secret));
    },
  };
};
