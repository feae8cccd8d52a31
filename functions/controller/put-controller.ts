import { createHash } from 'node:crypto';
import { instantText } from '#domain/calendar/instants.ts';
import { controllerId, controllers, currentContacts } from '#domain/controller/controller.ts';
import { decideRoster, needsContact, type RosterCommand } from '#domain/controller/decider.ts';
import type { Controller, RosterUpdate } from '#domain/controller/roster.ts';
import type { Cases } from '#ports/cases.ts';
import type { ControllerNames } from '#ports/controller-names.ts';
import { contactIdOf, type RegisterEntry } from './contract.ts';
import { publishNames } from './published-names.ts';
import { type Needs as NoticeLetter, tellOfProposal } from './tell-roster.ts';

export interface Needs extends NoticeLetter {
  readonly cases: Cases;
  readonly register: ControllerNames;
}

const wantedOf = ({ name, contractRef, contacts, signatoryLetter }: RegisterEntry): RosterUpdate => ({
  name,
  contractRef,
  contacts: [...new Map(contacts.map((contact) => [contactIdOf(contact.email), contact]))].map(
    ([id, { from }]) => ({ id, ...(from === undefined ? {} : { from }) }),
  ),
  ...(signatoryLetter === undefined
    ? {}
    : { letterSha256: createHash('sha256').update(signatoryLetter).digest('hex') }),
});

/** What a change still waits for. */
const waitsFor = (controller: Controller): Record<string, string> => {
  const { proposal } = controller;
  if (proposal === undefined) return {};
  const { effectiveAt } = proposal;
  if (effectiveAt !== undefined) return { waitsFor: 'cool-down', effectiveAt };
  return { waitsFor: needsContact(controller, proposal) ? 'contact' : 'second-officer' };
};

/** Puts a controller and its roster into the register, as far as that is one officer's to say (P43, R-19). */
export const putController = (needs: Needs) => async (slug: string, entry: RegisterEntry, sub: string) => {
  const { cases, people, register, clock, zone } = needs;
  const id = controllerId(slug);
  const now = instantText(clock.now());
  const actor = `officer:${sub}`;
  for (const { name, email } of entry.contacts) await people.put(id, contactIdOf(email), { name, email });
  const put: RosterCommand = { slug, wanted: wantedOf(entry), by: sub, now, zone };
  const before = await cases.find(controllers, id);
  const { opened, case: first } = before
    ? { opened: false, case: before }
    : await cases.open(controllers, id, actor, now, decideRoster(undefined, put));
  const stored = opened
    ? first
    : await cases.change(controllers, id, actor, ({ state }) => decideRoster(state, put));
  const { state } = stored;
  await tellOfProposal(needs, state);
  await publishNames(register, before?.state, state);
  const contacts = currentContacts(state, now).length;
  const { name, contractRef } = entry;
  return {
    opened,
    entry: { slug, name, contractRef, contacts, ...waitsFor(state), revision: stored.revision },
  };
};
