import { InvalidInput, UnknownLink } from '#domain/errors.ts';
import { instantText } from '#domain/instants.ts';
import type { RequestCommand } from '#domain/request-decider.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { SecretRecord, Secrets } from '#ports/secrets.ts';
import type { Workflows } from '#ports/workflows.ts';
import { carryOut } from './carry-out.ts';
import type { VerdictGiven } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly secrets: Secrets;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

const commandOf = (
  { purpose, serial, expiresAt, addressHash }: SecretRecord,
  verdict: VerdictGiven['verdict'],
  now: string,
): RequestCommand => {
  const pressed = { verdict, expiresAt: expiresAt ?? now, now };
  switch (purpose) {
    case 'verify':
      return { type: 'give-verdict', serial, ...pressed };
    case 'colleague':
      return { type: 'give-verdict', contact: addressHash.slice(0, 32), ...pressed };
    case 'email':
      if (verdict === 'refuse')
        throw new InvalidInput([{ pointer: '#/verdict', detail: 'Choose confirm or not-mine.' }]);
      return { type: 'give-email-verdict', serial, ...pressed };
    default:
      throw new UnknownLink();
  }
};

/**
 * The only thing that consumes a link: the verdict is committed, then the secret is discarded (design section 5).
 * Of two people who press at once exactly one wins.
 * @throws {UnknownLink | LinkExpired | AlreadyDecided | AlreadySettled | InvalidInput}
 */
export const giveVerdict =
  ({ cases, secrets, workflows, clock }: Needs) =>
  async ({ secret: typed, verdict }: VerdictGiven): Promise<void> => {
    const secret = typed.toUpperCase();
    const found = await secrets.find(secret);
    if (found === undefined) throw new UnknownLink();
    const command = commandOf(found, verdict, instantText(clock.now()));
    const actor = found.purpose === 'email' ? 'requester' : 'roster';
    const decided = await carryOut(cases, found.caseId, actor, command, 'request');
    await secrets.discard(secret);
    await workflows.nudge('request', decided);
  };
