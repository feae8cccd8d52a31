import {
  controllerId,
  controllers,
  currentContacts,
  decideRoster,
  type RosterCommand,
} from '#domain/controller.ts';
import { instantText, parseInstant } from '#domain/instants.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { People } from '#ports/people.ts';
import type { Register } from '#ports/register.ts';
import { contactIdOf, type RegisterEntry } from './contract.ts';

export interface Needs {
  readonly cases: Cases;
  readonly people: People;
  readonly register: Register;
  readonly clock: Clock;
}

/** Nobody becomes a contact in the past. */
const startOf = (from: string | undefined, now: string): string => {
  const wanted = from === undefined ? now : instantText(parseInstant(from));
  return wanted > now ? wanted : now;
};

/** Puts a controller and its roster into the register; an identical PUT changes nothing (P43, R-19). */
export const putController =
  ({ cases, people, register, clock }: Needs) =>
  async (slug: string, { name, contractRef, contacts }: RegisterEntry, sub: string) => {
    const id = controllerId(slug);
    const now = instantText(clock.now());
    const actor = `officer:${sub}`;
    const unique = new Map(contacts.map((contact) => [contactIdOf(contact.email), contact]));
    for (const [contact, { name: called, email }] of unique)
      await people.put(id, contact, { name: called, email });
    const wanted: RosterCommand = {
      slug,
      name,
      contractRef,
      contacts: [...unique].map(([contact, { from }]) => ({ id: contact, from: startOf(from, now) })),
    };
    const before = await cases.find(controllers, id);
    const { opened, case: first } = before
      ? { opened: false, case: before }
      : await cases.open(controllers, id, actor, now, decideRoster(undefined, wanted));
    const stored = opened
      ? first
      : await cases.change(controllers, id, actor, ({ state }) => decideRoster(state, wanted));
    await register.publish(name, slug);
    if (before !== undefined && before.state.name !== name) await register.withdraw(before.state.name, slug);
    const current = currentContacts(stored.state, now).length;
    return { opened, entry: { slug, name, contractRef, contacts: current, revision: stored.revision } };
  };
