import { UnknownLink } from '#domain/errors.ts';
import { instantText } from '#domain/instants.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Secrets } from '#ports/secrets.ts';
import type { Workflows } from '#ports/workflows.ts';
import { carryOut } from './carry-out.ts';
import type { VerdictGiven } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly secrets: Secrets;
  readonly workflows: Workflows;
  readonly clock: Clock;
}

/**
 * The only thing that consumes a link: the verdict is committed, then the secret is discarded (design section 5).
 * Of two people who press at once exactly one wins.
 * @throws {UnknownLink | LinkExpired | AlreadyDecided | AlreadySettled}
 */
export const giveVerdict =
  ({ cases, secrets, workflows, clock }: Needs) =>
  async ({ secret: typed, verdict }: VerdictGiven): Promise<void> => {
    const secret = typed.toUpperCase();
    const now = instantText(clock.now());
    const found = await secrets.find(secret);
    if (found === undefined || found.purpose !== 'verify') throw new UnknownLink();
    const { serial, expiresAt = now } = found;
    const command = { type: 'give-verdict', verdict, serial, expiresAt, now } as const;
    const decided = await carryOut(cases, found.caseId, 'roster', command, 'request');
    await secrets.discard(secret);
    await workflows.nudge('request', decided);
  };
