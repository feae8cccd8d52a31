import type { CaseId } from '#domain/case/case.ts';
import { AlreadyDecided, UnknownLink } from '#domain/case/errors.ts';
import { decide } from '#domain/request/decider.ts';
import { VerificationPaused } from '#domain/request/errors.ts';
import { adopts, instructs } from '#domain/request/events.ts';
import { type ControllerAnswer, type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { carryOut } from '../carry-out.ts';
import { liftOrdered, orderBlock } from '../child/order-block.ts';
import { openRequest, receivedAt } from '../intake/receiving.ts';
import type { LinkAfter } from '../link/contract.ts';
import { contactsNow, type Reachable, type RosterPorts } from './contacts.ts';
import { coolDownOf } from './roster-cool-down.ts';

type AdoptingPorts = RosterPorts & Pick<Ports, 'policies' | 'secrets' | 'workflows'>;

/** Its own 30 days; only the contact gets the answer. A second adoption gets the same id. */
const adopt = async (
  ports: AdoptingPorts,
  { id: from, state }: StoredCase<Request, RequestEvent>,
  { id: contact, name, to: email }: Reachable,
  caseId: CaseId,
): Promise<void> => {
  const { controller = '', kind, regime, zone } = state;
  const typed = await ports.people.read(from);
  const wrote = [typed?.details, typed?.wrong, typed?.shows].filter(Boolean).join('\n\n');
  const who = typed && `${typed.name} <${typed.email ?? typed.postal ?? ''}> wrote, as typed: ${wrote}`;
  const person = { name, email, company: controller, companyId: controller, details: who ?? '' };
  const adopted = { from, controller, contact };
  // English is the language of the contract.
  const facts = { kind, capacity: 'controller', channel: 'adoption', regime, adopted, locale: 'en' } as const;
  await openRequest(ports, 'roster', caseId, person, (now) =>
    receivedAt(caseId, now, facts, { policies: ports.policies, zone }),
  );
};

/** The case, and the link's contact if the company still has them. @throws {UnknownLink} */
export const pressed = async (ports: RosterPorts, { caseId, addressHash }: SecretRecord) => {
  const seen = await ports.cases.read(requests, caseId);
  const current = await contactsNow(ports, seen.state.controller);
  const contact = current.find(({ id }) => addressHash.startsWith(id));
  if (contact === undefined) throw new UnknownLink();
  return { seen, contact };
};

/** @throws {VerificationPaused} */
const mustBeCool = async (ports: AdoptingPorts, { state }: StoredCase<Request>): Promise<void> => {
  if ((await coolDownOf(ports, state.controller)) !== undefined) throw new VerificationPaused();
};

/** The requester never learns. @returns whether the link goes on @throws {UnknownLink | AlreadyDecided | VerificationPaused} */
export const answerForController =
  (ports: AdoptingPorts) =>
  async (link: SecretRecord, answer: ControllerAnswer): Promise<LinkAfter> => {
    const { caseId } = link;
    const { seen, contact } = await pressed(ports, link);
    const said = { type: 'answer-for-controller', answer, contact: contact.id } as const;
    if (instructs[answer]) await mustBeCool(ports, seen);
    if (answer === 'block') return orderBlock(ports, seen, { ...said, answer });
    if (answer === 'lift') return liftOrdered(ports, seen, { ...said, answer });
    if (!adopts[answer]) {
      await carryOut(ports.cases, caseId, 'roster', said);
      return 'used';
    }
    const adoptedAs = `REQ-${await ports.secrets.derive(caseId, 'adopted-case', 1)}`;
    const command = { ...said, adoptedAs };
    decide(seen.state, command); // refuse before anything is written
    await adopt(ports, seen, contact, adoptedAs);
    await carryOut(ports.cases, caseId, 'roster', command);
    return 'used';
  };

/** Pauses the erasure or export until an officer decides. @throws {UnknownLink | AlreadySettled | AlreadyDecided} */
export const objectToErasure =
  (ports: RosterPorts) =>
  async (link: SecretRecord): Promise<void> => {
    const { contact } = await pressed(ports, link);
    await ports.cases.change(requests, link.caseId, 'roster', ({ state }) => {
      const events = decide(state, { type: 'object', contact: contact.id });
      // Of all who press one link at once, one is answered (S8).
      if (events.length === 0) throw new AlreadyDecided();
      return events;
    });
  };
