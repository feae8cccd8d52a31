import { createHash } from 'node:crypto';
import { instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { mustBePastDay } from '#domain/case/not-in-future.ts';
import { regionCodes } from '#domain/case/regions.ts';
import { decideBy } from '#domain/case/rule.ts';
import { controllerId, controllers, currentContacts, waitsFor } from '#domain/controller/controller.ts';
import { putRoster } from '#domain/controller/decider.ts';
import type { Controller, RosterUpdate } from '#domain/controller/roster.ts';
import { contactIdOf, type RegisterEntry } from './contract.ts';
import { mustBeFree, type NamingPorts, withNames } from './published-names.ts';
import { type TellingPorts, tellOfProposal } from './tell-roster.ts';

/** @throws {InvalidInput} when it is in the future, or by nobody in the entry */
const attestationOf = (
  { attestation, contacts }: RegisterEntry,
  now: Instant,
): Pick<RosterUpdate, 'attestation'> => {
  if (attestation === undefined) return {};
  const { on, contact, reference } = attestation;
  mustBePastDay(on, now, '#/attestation/on');
  const by = contact === undefined ? undefined : contactIdOf(contact);
  if (by !== undefined && !contacts.some(({ email }) => contactIdOf(email) === by)) {
    const detail = 'Give the email address of a contact in this entry.';
    throw new InvalidInput([{ pointer: '#/attestation/contact', detail }]);
  }
  return { attestation: { attestedOn: on, reference, ...(by && { attestedBy: by }) } };
};

const wantedOf = (entry: RegisterEntry, now: Instant): RosterUpdate => {
  const { name, contractRef, contacts, signatoryLetter, regions } = entry;
  const unique = new Map(contacts.map((contact) => [contactIdOf(contact.email), contact]));
  return {
    name,
    contractRef,
    contacts: [...unique].map(([id, { from }]) => ({ id, ...(from === undefined ? {} : { from }) })),
    ...(signatoryLetter === undefined
      ? {}
      : { letterSha256: createHash('sha256').update(signatoryLetter).digest('hex') }),
    ...attestationOf(entry, now),
    // In one order, so that two officers who type the same say the same.
    ...(regions && { regions: regionCodes.filter((one) => regions.includes(one)) }),
  };
};

/** P03, P05, P43, R-19. @throws {NameTaken | InvalidInput} */
export const putController =
  (ports: TellingPorts & NamingPorts) =>
  async ({ slug, by, ...entry }: RegisterEntry & { slug: string; by: string }) => {
    const { cases, people, register, clock, zone } = ports;
    const id = controllerId(slug);
    const now = instantText(clock.now());
    const actor = `officer:${by}`;
    const wanted = wantedOf(entry, now);
    const before = await cases.find(controllers, id);
    await mustBeFree(register, before?.state, { slug, name: entry.name });
    await register.enlist(slug);
    for (const { name, email } of entry.contacts) await people.put(id, contactIdOf(email), { name, email });
    const decide = (seen: Controller | undefined) =>
      decideBy(putRoster)(seen, { slug, wanted, by }, { now, zone });
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
