import type { Instant } from '#domain/calendar/times.ts';
import { findKey } from '#domain/case/keys.ts';
import { controllerId, controllers, isRegistered } from '#domain/controller/controller.ts';
import { NameTaken } from '#domain/controller/decider.ts';
import type { ControllerEvent } from '#domain/controller/events.ts';
import type { Controller } from '#domain/controller/roster.ts';
import type { ControllerNames } from '#ports/controller-names.ts';
import type { Ports } from '#ports/index.ts';

export type NamingPorts = Pick<Ports, 'cases' | 'register'>;

/** Includes the name that counts after a cool-down without further action. */
export const namesOf = (controller: Controller | undefined): readonly string[] => {
  if (controller === undefined || !isRegistered(controller)) return [];
  const { name, proposal } = controller;
  return proposal?.effectiveAt === undefined ? [name] : [name, proposal.name];
};

/** Spelling does not count. */
const newIn = (one: Controller | undefined, other: Controller | undefined): readonly string[] => {
  const keys = namesOf(other).map(findKey);
  return namesOf(one).filter((name) => !keys.includes(findKey(name)));
};

interface Planned {
  readonly slug: string;
  readonly before: Controller | undefined;
  readonly events: readonly ControllerEvent[];
  readonly at: Instant;
}

/**
 * Claims the new names before the change commits, so that two entries cannot both take one name. After the change, or its
 * failure, the published names match the stored entry. @throws {NameTaken}
 */
export const withNames = async <T>(
  { cases, register }: NamingPorts,
  { slug, before, events, at }: Planned,
  change: () => Promise<T>,
): Promise<T> => {
  const after = events.reduce<Controller | undefined>(
    (seen, event) => controllers.evolve(seen, event, at),
    before,
  );
  const stored = async () => (await cases.find(controllers, controllerId(slug)))?.state;
  try {
    for (const name of newIn(after, before)) {
      const holder = await register.publish(name, slug);
      if (holder !== undefined) throw new NameTaken(holder);
    }
    return await change();
  } finally {
    const now = await stored();
    for (const one of [before, after])
      for (const gone of newIn(one, now)) await register.withdraw(gone, slug);
    // Read again: another change may have restored a name that was just withdrawn.
    for (const name of namesOf(await stored())) await register.publish(name, slug);
  }
};

/** @throws {NameTaken} when another entry has the name or slug */
export const mustBeFree = async (
  register: ControllerNames,
  before: Controller | undefined,
  { slug, name }: Pick<Controller, 'slug' | 'name'>,
): Promise<void> => {
  const known = namesOf(before).map(findKey);
  const asked = [...(before === undefined ? [slug] : []), ...(known.includes(findKey(name)) ? [] : [name])];
  for (const one of asked) {
    const holder = await register.resolve(one);
    if (holder !== undefined && holder !== slug) throw new NameTaken(holder);
  }
};
