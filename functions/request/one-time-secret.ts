import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretPurpose } from '#ports/secrets.ts';

/** The same secret on each retry. Without `expiresAt` it does not expire. */
export const issuedSecret = async (
  { secrets }: Pick<Ports, 'secrets'>,
  caseId: CaseId,
  purpose: SecretPurpose,
  serial: number,
  to: string,
  expiresAt?: Instant,
): Promise<string> => {
  const secret = await secrets.derive(caseId, purpose, serial);
  const until = expiresAt === undefined ? {} : { expiresAt };
  await secrets.issue(secret, { caseId, purpose, serial, addressHash: addressHash(to), ...until });
  return secret;
};
