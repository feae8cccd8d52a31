import type { Instant } from '#domain/calendar/times.ts';
import type { Clock } from '#ports/clock.ts';
import type { SecretRecord, Secrets } from '#ports/secrets.ts';
import { codeBy, derivedBy, type Mac, signingKeyBy } from './derived-secret.ts';
import type { Key, Table } from './dynamodb-table.ts';
import { endedLinkKnownUntil, isOver } from './expiry.ts';
import { sha256 } from './sha256.ts';

const secretKey = (secret: string): Key => ({ pk: `SECRET#${sha256(secret)}`, sk: 'SECRET' });

/** By hash. An ended link stays known for a while, so that its holder learns why it fails. */
export const dynamodbSecrets = (table: Table, mac: Mac, clock: Clock): Secrets => ({
  derive: derivedBy(mac),
  code: codeBy(mac),
  signingKey: signingKeyBy(mac),
  issue: async (secret, { expiresAt: endsAt, ...record }) => {
    const expiresAt = endsAt && endedLinkKnownUntil(endsAt);
    await table.put(
      { ...secretKey(secret), ...record, endsAt, expiresAt },
      { if: 'attribute_not_exists(#pk)' },
    );
  },
  find: async (secret) => {
    const found = await table.get(secretKey(secret));
    if (found === undefined || isOver(found.expiresAt, clock)) return undefined;
    const { caseId, purpose, serial, addressHash, endsAt } = found as unknown as SecretRecord & {
      endsAt?: Instant;
    };
    return { caseId, purpose, serial, addressHash, ...(endsAt === undefined ? {} : { expiresAt: endsAt }) };
  },
  discard: (secret) => table.remove(secretKey(secret)),
});
