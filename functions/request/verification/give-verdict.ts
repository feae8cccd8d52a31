import { currentAddressOfRecord } from '#domain/account/account.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { InvalidInput, UnknownLink } from '#domain/case/errors.ts';
import { codeKey } from '#domain/case/keys.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { requests } from '#domain/request/request.ts';
import { verdictPolicies } from '#domain/request/verdicts.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { registered } from '../address-of-record.ts';
import { carryOutAndStart } from '../carry-out.ts';
import type { VerdictGiven } from '../contract.ts';
import { mustStandOnRoster } from '../roster/roster-cool-down.ts';
import { type CodePorts, codeMissing, giveCode, postedCode } from './give-code.ts';

export const verdictCommand = (
  { purpose, serial, expiresAt, addressHash }: SecretRecord,
  verdict: VerdictGiven['verdict'],
  now: Instant,
): RequestCommand => {
  const pressed = { verdict, expiresAt: expiresAt ?? now, now };
  switch (purpose) {
    case 'verify':
      return { type: 'give-verdict', serial, ...pressed };
    case 'colleague':
      return { type: 'give-verdict', contact: addressHash.slice(0, 32), ...pressed };
    case 'email':
      if (!verdictPolicies[verdict].fitsAddress)
        throw new InvalidInput([{ pointer: '#/verdict', detail: 'Choose confirm or not-mine.' }]);
      return { type: 'give-email-verdict', serial, ...pressed };
    default:
      throw new UnknownLink();
  }
};

/** Only while the address is of record, and not after a reclassification. @throws {UnknownLink} */
export const mustBeOfRecord = async (
  ports: Pick<Ports, 'cases'>,
  { caseId }: SecretRecord,
  now: Instant,
): Promise<void> => {
  const request = (await ports.cases.find(requests, caseId))?.state;
  if (request?.requesterType !== 'account') return;
  const { zone } = request;
  const register = await registered(ports, request);
  if (currentAddressOfRecord(register, 'email', now, zone) === undefined) throw new UnknownLink();
};

/**
 * Commits, then discards the secret (S8). Of two simultaneous answers one wins.
 * @throws {UnknownLink | WrongCode | VerificationPaused | LinkExpired}
 * @throws {AlreadyDecided | AlreadySettled | InvalidInput}
 */
export const giveVerdict =
  (ports: CodePorts) =>
  async ({ secret: typed, verdict, request }: VerdictGiven) => {
    const { secrets, clock } = ports;
    const code = postedCode(typed);
    if (code !== undefined) {
      if (request === undefined) throw new InvalidInput([codeMissing]);
      await giveCode(ports)(request, code, verdict);
      return { body: { verdict } };
    }
    const secret = codeKey(typed);
    const found = await secrets.find(secret);
    if (found === undefined) throw new UnknownLink();
    const now = instantText(clock.now());
    const command = verdictCommand(found, verdict, now);
    if (found.purpose !== 'email') await mustStandOnRoster(ports, found);
    await mustBeOfRecord(ports, found, now);
    const actor = found.purpose === 'email' ? 'requester' : 'roster';
    await carryOutAndStart(ports, found.caseId, actor, command);
    await secrets.discard(secret);
    return { body: { verdict } };
  };
