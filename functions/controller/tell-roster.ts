import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { type Day, textOf } from '#domain/calendar/times.ts';
import { rosterLinkExpiry } from '#domain/case/link-lifetimes.ts';
import {
  controllerId,
  controllers,
  currentContacts,
  needsContact,
  rosterAt,
} from '#domain/controller/controller.ts';
import type { Controller, Proposal } from '#domain/controller/roster.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKind } from '#ports/letter-kinds.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { addressHash, contactIn, proposalOf, rosterSerial } from './contract.ts';
import {
  type ChangeLetter,
  rosterChanged,
  rosterCoolsDown,
  rosterProposed,
} from './letters/roster-letters.ts';

export type TellingPorts = Pick<Ports, 'people' | 'letters' | 'secrets' | 'clock' | 'letterhead' | 'zone'>;

const described = async ({ people }: TellingPorts, id: string, contact: string): Promise<string> => {
  const person = await people.read(id, contact);
  return person === undefined ? contact : `${person.name}, ${person.email}`;
};

const changeOf = async (ports: TellingPorts, controller: Controller, proposal: Proposal) => {
  const now = instantText(ports.clock.now());
  const id = controllerId(controller.slug);
  const before = currentContacts(controller, now).map((contact) => contact.id);
  const after = proposal.contacts.map((contact) => contact.id);
  const names = (ids: readonly string[]) => Promise.all(ids.map((one) => described(ports, id, one)));
  return {
    company: controller.name,
    reference: id,
    added: await names(after.filter((one) => !before.includes(one))),
    ended: await names(before.filter((one) => !after.includes(one))),
    on: civilDay(now, ports.zone),
  };
};

/** A contact's link has expired: once a day. */
interface Again {
  readonly contact: string;
  readonly on: Day;
}

/** Current contacts only, once per proposal. */
const tellEach = async (
  ports: TellingPorts,
  controller: Controller,
  proposal: Proposal,
  kind: LetterKind,
  compose: (letter: ChangeLetter, secret: string) => ReturnType<typeof rosterChanged>,
  again?: Again,
): Promise<void> => {
  const { people, letters, secrets, clock, zone } = ports;
  const now = instantText(clock.now());
  const id = controllerId(controller.slug);
  const change = await changeOf(ports, controller, proposal);
  const { expiresAt } = rosterLinkExpiry(clock.now(), zone);
  for (const contact of currentContacts(controller, now)) {
    const to = (await people.read(id, contact.id))?.email;
    if (to === undefined || (again && again.contact !== contact.id)) continue;
    const place = rosterAt(controller, now).contacts.findIndex(
      (one) => one.id === contact.id && one.to === contact.to,
    );
    const of = `${again ? `renewed-${textOf(again.on)}-` : ''}${proposal.n}-${contact.id}`;
    const serial = rosterSerial(of, proposal.n, place);
    const secret = await secrets.derive(id, 'roster', serial);
    await secrets.issue(secret, {
      caseId: id,
      purpose: 'roster',
      serial,
      addressHash: addressHash(to),
      expiresAt,
    });
    await letters.sendOnce(id, { kind, of }, async () => compose({ ...change, to }, secret));
  }
};

/** Idempotent. `again`: only to this contact, whose link has expired. */
export const tellOfProposal = async (
  ports: TellingPorts,
  controller: Controller,
  again?: Again,
): Promise<void> => {
  const { letterhead, zone } = ports;
  const { proposal } = controller;
  if (proposal === undefined) return;
  const { effectiveAt } = proposal;
  if (effectiveAt !== undefined) {
    const effectiveOn = civilDay(effectiveAt, zone);
    await tellEach(
      ports,
      controller,
      proposal,
      'roster-cools-down',
      (letter, secret) => rosterCoolsDown(letterhead, secret, { ...letter, effectiveOn }),
      again,
    );
  } else if (needsContact(controller, proposal)) {
    await tellEach(
      ports,
      controller,
      proposal,
      'roster-proposed',
      (letter, secret) => rosterProposed(letterhead, secret, letter),
      again,
    );
  }
};

/** Before the change counts (R-19). */
export const tellOfChange = (ports: TellingPorts, before: Controller, proposal: Proposal): Promise<void> =>
  tellEach(ports, before, proposal, 'roster-changed', (letter) => rosterChanged(ports.letterhead, letter));

/** "Send me a new one", while the change in the link still waits (R-19). */
export const tellAgain =
  (ports: TellingPorts & Pick<Ports, 'cases'>) =>
  async (link: SecretRecord): Promise<void> => {
    const { state } = await ports.cases.read(controllers, link.caseId);
    const now = instantText(ports.clock.now());
    if (rosterAt(state, now).proposal?.n !== proposalOf(link.serial)) return;
    await tellOfProposal(ports, rosterAt(state, now), {
      contact: contactIn(link),
      on: civilDay(now, ports.zone),
    });
  };
