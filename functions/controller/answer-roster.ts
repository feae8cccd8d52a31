import { instantText } from '#domain/calendar/instants.ts';
import { controllers } from '#domain/controller/controller.ts';
import { confirmRoster, refuseRoster } from '#domain/controller/decider.ts';
import type { Cases } from '#ports/cases.ts';
import type { ControllerNames } from '#ports/controller-names.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { publishNames } from './published-names.ts';
import { type Needs as NoticeLetter, proposalOf, tellOfChange } from './tell-roster.ts';

export interface Needs extends NoticeLetter {
  readonly cases: Cases;
  readonly register: ControllerNames;
}

/**
 * A standing contact confirms or refuses a change of the roster. Everybody who stood before is told first.
 * @throws {NoSuchProposal | UnknownLink}
 */
export const answerRoster =
  (needs: Needs) =>
  async ({ caseId, serial, addressHash }: SecretRecord, answer: 'confirm' | 'refuse'): Promise<void> => {
    const { cases, register, clock } = needs;
    const now = instantText(clock.now());
    const n = proposalOf(serial);
    const contact = addressHash.slice(0, 32);
    const decide = answer === 'confirm' ? confirmRoster : refuseRoster;
    const { state: before } = await cases.read(controllers, caseId);
    decide(before, n, contact, now); // refuse before anybody is told
    if (answer === 'confirm' && before.proposal) await tellOfChange(needs, before, before.proposal);
    const { state: after } = await cases.change(controllers, caseId, 'roster', ({ state }) =>
      decide(state, n, contact, now),
    );
    await publishNames(register, before, after);
  };
