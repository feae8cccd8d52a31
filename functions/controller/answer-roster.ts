import { instantText } from '#domain/calendar/instants.ts';
import { decideBy } from '#domain/case/rule.ts';
import { controllers } from '#domain/controller/controller.ts';
import { confirmRoster, NameTaken, refuseRoster } from '#domain/controller/decider.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { contactIn } from './contract.ts';
import { type NamingPorts, withNames } from './published-names.ts';
import { proposalOf, type TellingPorts, tellOfChange } from './tell-roster.ts';

/**
 * A standing contact confirms or refuses a change of the roster. Everybody who stood before is told first.
 * @throws {NoSuchProposal | UnknownLink | NameTaken}
 */
export const answerRoster =
  (ports: TellingPorts & NamingPorts) =>
  async (link: SecretRecord, answer: 'confirm' | 'refuse'): Promise<void> => {
    const { cases, clock } = ports;
    const { caseId, serial } = link;
    const decide = decideBy(answer === 'confirm' ? confirmRoster : refuseRoster);
    const [said, facts] = [
      { n: proposalOf(serial), contact: contactIn(link) },
      { now: instantText(clock.now()) },
    ];
    const { state: before } = await cases.read(controllers, caseId);
    const planned = {
      ...{ slug: before.slug, before, at: facts.now },
      events: decide(before, said, facts), // refuses before anybody is told
    };
    await withNames(ports, planned, async () => {
      if (answer === 'confirm' && before.proposal) await tellOfChange(ports, before, before.proposal);
      await cases.change(controllers, caseId, 'roster', ({ state }) => decide(state, said, facts));
    }).catch((error) => {
      // A contact does not hear whose name it is.
      throw error instanceof NameTaken ? new NameTaken() : error;
    });
  };
