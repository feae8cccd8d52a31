import { instantText } from '#domain/calendar/instants.ts';
import { decideBy } from '#domain/case/rule.ts';
import { controllers } from '#domain/controller/controller.ts';
import { confirmRoster, NameTaken, refuseRoster } from '#domain/controller/decider.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { contactIn, proposalOf } from './contract.ts';
import { type NamingPorts, withNames } from './published-names.ts';
import { type TellingPorts, tellOfChange } from './tell-roster.ts';

/**
 * Notifies every earlier contact before the change.
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
    // Refuse before notifying anybody.
    const events = decide(before, said, facts);
    const planned = { slug: before.slug, before, events, at: facts.now };
    await withNames(ports, planned, async () => {
      if (answer === 'confirm' && before.proposal) await tellOfChange(ports, before, before.proposal);
      await cases.change(controllers, caseId, 'roster', ({ state }) => decide(state, said, facts));
    }).catch((error) => {
      // A contact never learns which entry has the name.
      throw error instanceof NameTaken ? new NameTaken() : error;
    });
  };
