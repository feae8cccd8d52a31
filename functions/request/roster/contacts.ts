import { instantText } from '#domain/calendar/instants.ts';
import { controllerId, controllers, currentContacts, rosterAt } from '#domain/controller/controller.ts';
import type { Ports } from '#ports/index.ts';

export type RosterPorts = Pick<Ports, 'cases' | 'people' | 'clock'>;

export interface Reachable {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  /** Index on the roster; it only grows, so an index never changes its contact. */
  readonly place: number;
}

export const contactsNow = async (
  { cases, people, clock }: RosterPorts,
  slug: string | undefined,
): Promise<readonly Reachable[]> => {
  if (slug === undefined) return [];
  const caseId = controllerId(slug);
  const found = await cases.find(controllers, caseId);
  const current = found === undefined ? [] : currentContacts(found.state, instantText(clock.now()));
  const roster = found === undefined ? [] : rosterAt(found.state, instantText(clock.now())).contacts;
  const reachable: Reachable[] = [];
  for (const contact of current) {
    const person = await people.read(caseId, contact.id);
    const place = roster.findIndex((one) => one.id === contact.id && one.to === contact.to);
    if (person?.email !== undefined)
      reachable.push({ id: contact.id, name: person.name, to: person.email, place });
  }
  return reachable;
};
