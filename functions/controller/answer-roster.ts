import { instantText } from '#domain/calendar/instants.ts';
import { decideBy } from '#domain/case/rule.ts';
import { controllers } from '#domain/controller/controller.ts';
import { confirmRoster, NameTaken, refuseRoster } from '#domain/controller/decider.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { contactIn } from './contract.ts';
import { claimNames, publishNames } from './published-names.ts';
import { proposalOf, type TellingPorts, tellOfChange } from './tell-roster.ts';

/**
 * Notifies every earlier contact before the change.
 * @throws {NoSuchProposal | UnknownLink | NameTaken}
 */
export const answerRoster =
  (ports: TellingPorts & Pick<Ports, 'cases' | 'register'>) =>
  async (link: SecretRecord, answer: 'confirm' | 'refuse'): Promise<void> => {
    const { cases, clock, register } = ports;
    const { caseId, serial } = link;
    const decide = decideBy(answer === 'confirm' ? confirmRoster : refuseRoster);
    const [said, facts] = [
      { n: proposalOf(serial), contact: contactIn(link) },
      { now: instantText(clock.now()) },
    ];
    const { state: before } = await cases.read(controllers, caseId);
    // Refuse before notifying anybody; a contact never learns which entry has the name.
    await claimNames(register, before, decide(before, said, facts), facts.now).catch((error) => {
      throw error instanceof NameTaken ? new NameTaken() : error;
    });
    if (answer === 'confirm' && before.proposal) await tellOfChange(ports, before, before.proposal);
    const { state: after } = await cases.change(controllers, caseId, 'roster', ({ state }) =>
      decide(state, said, facts),
    );
    await publishNames(register, before, after);
  };
