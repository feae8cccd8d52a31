import { createHash } from 'node:crypto';
import { instantText } from '#domain/calendar/instants.ts';
import { decideBy } from '#domain/case/rule.ts';
import { controllerId, controllers, currentContacts, waitsFor } from '#domain/controller/controller.ts';
import { putRoster } from '#domain/controller/decider.ts';
import type { Controller, RosterUpdate } from '#domain/controller/roster.ts';
import { contactIdOf, type RegisterEntry } from './contract.ts';
import { mustBeFree, type NamingPorts, withNames } from './published-names.ts';
import { type TellingPorts, tellOfProposal } from './tell-roster.ts';

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

/** P43, R-19. @throws {NameTaken} */
export const putController =
  (ports: TellingPorts & NamingPorts) =>
  async ({ slug, by, ...entry }: RegisterEntry & { slug: string; by: string }) => {
    const { cases, people, register, clock, zone } = ports;
    const id = controllerId(slug);
    const now = instantText(clock.now());
    const actor = `officer:${by}`;
    const before = await cases.find(controllers, id);
    await mustBeFree(register, before?.state, { slug, name: entry.name });
    await register.enlist(slug);
    for (const { name, email } of entry.contacts) await people.put(id, contactIdOf(email), { name, email });
    const decide = (seen: Controller | undefined) =>
      decideBy(putRoster)(seen, { slug, wanted: wantedOf(entry), by }, { now, zone });
    const planned = { slug, before: before?.state, events: decide(before?.state), at: now };
    const { opened, stored } = await withNames(ports, planned, async () => {
      const { opened, case: first } = before
        ? { opened: false, case: before }
        : await cases.open(controllers, id, actor, now, decide(undefined));
      const stored = opened
        ? first
        : await cases.change(controllers, id, actor, (seen) => decide(seen.state));
      await tellOfProposal(ports, stored.state);
      return { opened, stored };
    });
    const { state, revision } = stored;
    const { name, contractRef } = entry;
    const contacts = currentContacts(state, now).length;
    const { proposal } = state;
    const waits = proposal && {
      waitsFor: waitsFor(state, proposal),
      ...(proposal.effectiveAt && { effectiveAt: proposal.effectiveAt }),
    };
    const body = { slug, name, contractRef, contacts, ...waits, revision };
    return opened ? { status: 201 as const, body } : { body };
  };
